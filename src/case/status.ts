/** Where a case stands. The names are adjectives of the case, in the order in which a case lives. */
export const statuses = [
  'received',
  'duplicate',
  'screening',
  'information-requested',
  'ineligible',
  'deferred',
  'eligible',
  'assigned',
  'consolidated',
  'records-overdue',
  'records-complete',
  'under-review',
  'panel-review',
  'information-from-parties',
  'extended',
  'draft',
  'quality-review',
  'ready-to-sign',
  'signed',
  'issued',
  'implemented',
  'appealed',
  'affirmed',
  'remanded',
  'terminated',
  'withdrawn',
] as const;

export type Status = (typeof statuses)[number];

/** Statuses in which nobody has anything left to do; an appeal or a correction may still open them again. */
export const closedStatuses = [
  'duplicate',
  'consolidated',
  'terminated',
  'withdrawn',
  'affirmed',
  'implemented',
] as const satisfies readonly Status[];
