import type { PlainDate } from '../dates/types.ts';
import type { Confidence } from '../rule.ts';
import type { BodyRegion, GuidelineTopic } from './guideline.ts';

/** The day on which ACOEM's chapters replaced most old ones (treatment on or after it). */
export const acoemStart: PlainDate = '2017-12-01';

/** An edition and the first day on which it is part of the MTUS; the next edition of the topic ends it. */
export interface EditionRow {
  edition: string;
  from: PlainDate | null;
  title?: string;
  publisher?: 'ACOEM' | 'DWC';
  chapter?: string;
  confidence: Confidence;
  note?: string;
}

export interface TopicRow {
  topic: GuidelineTopic;
  section: string;
  title: string;
  bodyRegions: BodyRegion[];
  editions: EditionRow[];
}

const oldFrom: PlainDate = '2009-07-18';
const old = (year: string, title: string, chapter: string, confidence: Confidence = 'K'): EditionRow => ({
  edition: year,
  from: oldFrom,
  title,
  chapter,
  confidence,
  note: 'The day on which the old chapters came into force is general knowledge.',
});
const acoem2017 = (edition: string): EditionRow => ({ edition, from: acoemStart, confidence: 'V' });
const ordered = (edition: string, from: PlainDate): EditionRow => ({ edition, from, confidence: 'V' });
const proposed = (edition: string): EditionRow => ({
  edition,
  from: null,
  confidence: 'V',
  note: 'Proposed in 2025; whether and when adopted was not seen.',
});

/** Section 10.6 of the rules: clinical topics (9792.22, 9792.23.x) and special topics (9792.24.x). */
export const topicRows: readonly TopicRow[] = [
  {
    topic: 'initial-approaches',
    section: '9792.22',
    title: 'Initial Approaches to Treatment',
    bodyRegions: ['any'],
    editions: [old('2004', 'General Approaches', 'general'), acoem2017('2017-06-30')],
  },
  {
    topic: 'neck-upper-back',
    section: '9792.23.1',
    title: 'Cervical and Thoracic Spine Disorders',
    bodyRegions: ['neck', 'upper-back'],
    editions: [
      old('2004', 'Neck and Upper Back Complaints', '8'),
      acoem2017('2016-05-27'),
      ordered('2018-10-17', '2019-04-18'),
    ],
  },
  {
    topic: 'shoulder',
    section: '9792.23.2',
    title: 'Shoulder Disorders',
    bodyRegions: ['shoulder'],
    editions: [
      old('2004', 'Shoulder Complaints', '9', 'V'),
      { ...acoem2017('2016-08-01'), note: 'A later update of this chapter was not seen.' },
    ],
  },
  {
    topic: 'elbow',
    section: '9792.23.3',
    title: 'Elbow Disorders',
    bodyRegions: ['elbow'],
    editions: [old('2007', 'Elbow Complaints', '10'), acoem2017('2013'), ordered('2018-08-23', '2019-04-18')],
  },
  {
    topic: 'hand-wrist-forearm',
    section: '9792.23.4',
    title: 'Hand, Wrist, and Forearm Disorders',
    bodyRegions: ['hand', 'wrist', 'forearm'],
    editions: [
      old('2004', 'Forearm, Wrist, and Hand Complaints', '11'),
      acoem2017('2016-06-30'),
      ordered('2019-01-07', '2019-04-18'),
    ],
  },
  {
    topic: 'low-back',
    section: '9792.23.5',
    title: 'Low Back Disorders',
    bodyRegions: ['low-back'],
    editions: [
      old('2004', 'Low Back Complaints', '12', 'V'),
      acoem2017('2016-02-24'),
      ordered('2019-03-07', '2019-08-11'),
      ordered('2020-02-13', '2021-11-23'),
    ],
  },
  {
    topic: 'knee',
    section: '9792.23.6',
    title: 'Knee Disorders',
    bodyRegions: ['knee'],
    editions: [old('2004', 'Knee Complaints', '13'), acoem2017('2015-10-28'), ordered('2019-12-03', '2020-09-21')],
  },
  {
    topic: 'ankle-foot',
    section: '9792.23.7',
    title: 'Ankle and Foot Disorders',
    bodyRegions: ['ankle', 'foot'],
    editions: [
      old('2004', 'Ankle and Foot Complaints', '14'),
      acoem2017('2015-09'),
      ordered('2018-07-16', '2019-04-18'),
    ],
  },
  {
    topic: 'mental-health',
    section: '9792.23.8',
    title: 'Workplace Mental Health',
    bodyRegions: ['mind'],
    editions: [
      {
        ...old('2004', 'Stress-Related Conditions', '15'),
        note: 'Unchanged in 2017; guidelines on PTSD and depression came later, their dates were not seen.',
      },
    ],
  },
  {
    topic: 'eye',
    section: '9792.23.9',
    title: 'Eye Disorders',
    bodyRegions: ['eye'],
    editions: [old('2004', 'Eye Complaints', '16'), acoem2017('2017-04-01')],
  },
  {
    topic: 'hip-groin',
    section: '9792.23.10',
    title: 'Hip and Groin Disorders',
    bodyRegions: ['hip', 'groin'],
    editions: [acoem2017('2011-05-01'), ordered('2019-04-24', '2019-10-07')],
  },
  {
    topic: 'asthma',
    section: '9792.23.11',
    title: 'Occupational/Work-Related Asthma',
    bodyRegions: ['lungs'],
    editions: [acoem2017('2016-01-04'), ordered('2020-06-05', '2020-09-21')],
  },
  {
    topic: 'interstitial-lung-disease',
    section: '9792.23.12',
    title: 'Occupational Interstitial Lung Disease',
    bodyRegions: ['lungs'],
    editions: [acoem2017('2016-01-04'), ordered('2019-11-08', '2020-09-21')],
  },
  {
    topic: 'acupuncture',
    section: '9792.24.1',
    title: 'Acupuncture Medical Treatment',
    bodyRegions: ['any'],
    editions: [
      {
        edition: '2007',
        from: oldFrom,
        publisher: 'DWC',
        confidence: 'K',
        note: 'Cited as 2007, adopted in 2009. That it was repealed with the package of 2017-12-01 is general knowledge.',
      },
    ],
  },
  {
    topic: 'chronic-pain',
    section: '9792.24.2',
    title: 'Chronic Pain',
    bodyRegions: ['any'],
    editions: [
      {
        edition: '2009',
        from: oldFrom,
        title: 'Chronic Pain Medical Treatment',
        publisher: 'DWC',
        confidence: 'V',
        note: 'The days on which it came into force and ended are general knowledge.',
      },
      {
        edition: '2016',
        from: '2016-07-28',
        title: 'Chronic Pain Medical Treatment',
        publisher: 'DWC',
        confidence: 'K',
        note: 'The edition is cited in determinations; the day on which it came into force is general knowledge.',
      },
      acoem2017('2017-05-15'),
      proposed('2024-12-19'),
    ],
  },
  {
    topic: 'postsurgical',
    section: '9792.24.3',
    title: 'Postsurgical Treatment',
    bodyRegions: ['any'],
    editions: [
      {
        edition: '2009',
        from: oldFrom,
        publisher: 'DWC',
        confidence: 'K',
        note: 'Whether it outlived the package of 2017-12-01 is general knowledge.',
      },
    ],
  },
  {
    topic: 'opioids',
    section: '9792.24.4',
    title: 'Opioids',
    bodyRegions: ['any'],
    editions: [
      {
        edition: '2016',
        from: '2016-07-28',
        title: 'Opioid Treatment',
        publisher: 'DWC',
        confidence: 'K',
        note: 'The day on which it came into force is general knowledge.',
      },
      acoem2017('2017-04-20'),
    ],
  },
  { topic: 'cannabis', section: 'new', title: 'Cannabis', bodyRegions: ['any'], editions: [proposed('2025-01-28')] },
];

/** Topics whose only chapter ended with the package of 2017. */
export const endedIn2017: readonly GuidelineTopic[] = ['acupuncture', 'postsurgical'];
