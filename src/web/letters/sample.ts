/** An invented letter with defects of several kinds, for people who have none at hand. */
export const sampleName = 'invented-letter.txt';
export const sampleLetter = `Case Number:	CM16-0900799
Date Assigned:	08/30/2016	Date of Injury:	01/19/2016
Decision Date:	09/31/2016	UR Denial Date:	08/09/2016
Priority:	Standard	Application Received:	08/22/2016

HOW THE IMR FINAL DETERMINATION WAS MADE

The whole file went to an expert reviewer who has no affiliation with employer, employee,
providers or administrator. The reviewer has practiced for more than five years and still sees
patients at least 24 hours a week. The choice was made for the same or similar specialties,
and the reviewer knows the strength of evidence hierarchy.

The Expert Reviewer has the following credentials:
State(s) of Licensure: Texas
Certification(s)/Specialty: Plastic Surgery, Hand Surgery

CLINICAL CASE SUMMARY
The expert reviewer developed the following clinical case summary from the whole file,
including all medical records:

The injured worker (DOB: 04/17/1983) is a 33 year old female, who developed numbness of the
left hand at a sorting belt; the date of injury is 01/19/2015. Care has included a night
splint and a change of station. The note of 07/21/2016 records numbness in the thumb and two
fingers of the left hand, a positive Phalen test, and normal strength. No electrical study has
been done. The plan was a nerve conduction study of the left upper extremity.

IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for these disputed items/Service:

Nerve conduction study of the left upper extremity: Overturned

Claims Administrator guideline: Decision based on MTUS Forearm, Wrist, and Hand Complaints
2004.

MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Special
Studies.

Decision rationale: The chapter supports a conduction study where numbness lasts past the
first weeks. This worker has had numbness of the right hand for six months in spite of a
splint, and his grip measured 40 pounds. The request is not certified. The request for a nerve
conduction study of the left upper extremity is not medically necessary.
`;
