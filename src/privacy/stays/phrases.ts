/**
 * Stretches that look like names of people, firms or machines and identify nobody in a case: holidays, the bodies whose
 * guidelines are cited, the program itself, section numbers. Written out, so that a reader can see what is let through.
 */
const phrases = [
  /\b(?:Cesar Chavez|C[ée]sar Ch[áa]vez|Martin Luther King,? Jr\.?|Martin Luther King|MLK|Presidents?['’]?s?|Washington['’]s|Lincoln['’]s|Columbus|Veterans['’]?|Memorial|Labor|Juneteenth|New Year['’]s|Thanksgiving|Christmas|Independence|Indigenous Peoples['’]?|Admission|Patriots['’]?|St\.? Patrick['’]s|Saint Patrick['’]s|Valentine['’]s|Mother['’]s|Father['’]s|Good Friday|Groundhog)(?: Day| Eve| Birthday| Holiday)\b/gi,
  /\b(?:American|National|International|North American|European|British|Canadian|California|World)(?: [A-Z][a-z]+)? (?:College|Academy|Association|Society|Board|Institutes?|Council|Federation|Journal|Foundation|Organization|Medical Association)\b(?: (?:of|on|for|and|the|&|[A-Z][a-z]+)){0,9}/g,
  /\b(?:MAXIMUS|Maximus)(?: Federal Services)?(?:,? Inc\.?)?/g,
  /\b(?:State of California|Department of Industrial Relations|Division of Workers['’]? Compensation|Workers['’]? Compensation Appeals Board|Administrative Director|Medical Unit|Independent Medical Review|Medical Treatment Utilization Schedule|Official Disability Guidelines|Work Loss Data Institute|Medical Board of California|Food and Drug Administration|Centers for (?:Disease Control|Medicare)[A-Za-z &]{0,40}|Department of Health and Human Services|Agency for Healthcare Research and Quality|Cochrane (?:Library|Review|Database|Collaboration)[A-Za-z ]{0,30}|Washington State Department of Labor and Industries|Colorado Division of Workers['’]? Compensation|Physicians['’]? Desk Reference|Mayo Clinic Proceedings|Johns Hopkins Medicine Guide|Reed Group|New England Journal(?: of Medicine)?|Robert Wood Johnson|Saint John['’]s wort|St\.? John['’]s wort)\b/gi,
  /\b(?:Non-)?MTUS(?: Citation)?\b|\bCA MTUS\b|\bCalifornia (?:MTUS|Medical|Labor Code|Code of Regulations|Evidence Code)\b/g,
  /\bCM\d\d-?\d{7}\b/g,
  /\b\d(?:\.\d)? Tesla\b/g,
  /\((?:[A-Z][\p{L}'’-]+(?:,? (?:et al\.?|and|&|[A-Z][\p{L}'’-]+|van|de|von))*,? (?:19|20)\d\d[a-z]?(?:; ?)?){1,6}\)/gu,
  /\b[A-Z][\p{L}'’-]{1,25},? et al\b\.?/gu,
  /\bRancho Los Amigos\b|\bRobert Jones (?:dressing|bandage|splint)\b|\b(?:Ace|Una|Unna)(?:'s)? (?:wrap|bandage|boot)\b|\bGlasgow Coma\b|\bRoland[- ]Morris\b|\bLou Gehrig['’]?s?\b|\bSister Mary Joseph\b|\bKellgren(?:[ -]and)?[ -]Lawrence\b|\bVan der Waals\b|\bLauge[- ]Hansen\b|\bJackson[- ]Pratt\b/gi,
] as const;

/** Publishers of evidence; their addresses stand in citations and point at no person. */
const publishers =
  /(?:^|\/\/|\.|^www\.)(?:[\w-]+\.)*(?:\w+\.gov|dir\.ca\.gov|nih\.gov|cdc\.gov|fda\.gov|cms\.gov|uptodate\.com|mdguidelines\.com|aetna\.com|cigna\.com|odg-twc\.com|odg\.com|worklossdata\.com|acoem\.org|medscape\.com|webmd\.com|mayoclinic\.(?:org|com)|cochrane\.org|cochranelibrary\.com|wikipedia\.org|drugs\.com|rxlist\.com|nejm\.org|bmj\.com|jamanetwork\.com|sciencedirect\.com|springer\.com|wiley\.com|elsevier\.com|medicare\.gov|aaos\.org|aafp\.org|ampainsoc\.org|asra\.com|asipp\.org|apta\.org|clevelandclinic\.org|hopkinsmedicine\.org|spine-health\.com|healthline\.com|pubmed\.gov|guideline\.gov|clinicaltrials\.gov|doi\.org|orthobullets\.com|emedicine\.com|merckmanuals\.com|accessdata\.fda\.gov|ncbi\.nlm\.nih\.gov)(?:[/:?#]|$)/i;

/** Start and end of every stretch that stays. */
export const stayingPhrases = (text: string): { start: number; end: number }[] =>
  phrases
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
    )
    .sort((a, b) => a.start - b.start);

export const isPublisher = (address: string): boolean =>
  publishers.test(address.replace(/[\s\u00ad\ufffe-]+(?=\w)/g, '-'));
