import {
  type CommandType,
  commandTypes,
  mayFile,
  partyRoles,
  type Role,
  roles,
  rolesFor,
  staffRoles,
} from '../../case/index.ts';

/**
 * In what way somebody stands to a case:
 * `party` on the days the relation lasts; `seat` drawn as its reviewer and independence not yet affirmed; `affirmed`
 * the same after it; `wrote` reviewer of an earlier round; `desk` staff, on every case; `program` background work.
 */
export const relations = ['party', 'seat', 'affirmed', 'wrote', 'desk', 'program'] as const;
export type Relation = (typeof relations)[number];

/** A role as it is held towards one case. */
export interface Capacity {
  role: Role;
  relation: Relation;
}

/** What an API key may be let do; a key without the scope of an action may not do it, whatever its account may. */
export const scopes = [
  'cases:read',
  'cases:write',
  'records:read',
  'records:write',
  'panel:read',
  'panel:write',
  'ledger:read',
] as const;
export type Scope = (typeof scopes)[number];

type Grants = Partial<Record<Role, readonly Relation[]>>;

/** One row of the table. What is not granted is refused. */
export interface Row {
  /** `anyone`: no sign-in needed. `house`: about no single case. `case`: about one case. */
  on: 'anyone' | 'house' | 'case';
  /** By role: the relations in which it may (for `house`, any entry will do). */
  to: Grants;
  /** The scope an API key needs; null: no key may, only a person. */
  scope: Scope | null;
  /** A link that opens one case may do it too, in the relation it was made for. */
  links?: boolean;
  /** Refused to these although everybody else may. */
  except?: readonly Role[];
}

const partyRelation: readonly Relation[] = ['party'];
const desk: readonly Relation[] = ['desk'];
const parties: Grants = {
  employee: partyRelation,
  representative: partyRelation,
  'claims-administrator': partyRelation,
  physician: partyRelation,
};
const staff: Grants = {
  intake: desk,
  assignment: desk,
  records: desk,
  quality: desk,
  service: desk,
  director: desk,
};
const program: Grants = { system: ['program'] };
const reviewer = (...as: Relation[]): Grants => ({ reviewer: as });
const everyone: Grants = {
  ...parties,
  ...staff,
  operator: desk,
  reviewer: ['seat', 'affirmed', 'wrote'],
};

const house = (scope: Scope | null, who: readonly Role[]): Row => ({
  on: 'house',
  to: Object.fromEntries(who.map((role) => [role, relations])),
  scope,
});
const ofCase = (scope: Scope | null, to: Grants): Row => ({ on: 'case', to, scope, links: true });
const anyone: Row = { on: 'anyone', to: {}, scope: null };
const people = roles.filter((role) => role !== 'system');

/** What concerns no command of a case. */
const rows = {
  'health.read': anyone,
  'session.read': anyone,
  'session.begin': anyone,
  'tools.use': anyone,
  'library.read': anyone,
  /** Whoever decides a case decides it by its own facts (LC 4610.6(c)). */
  'library.similar': { ...anyone, except: ['reviewer'] },
  'api.describe': anyone,
  'ledger.heads': anyone,
  'link.redeem': anyone,

  'account.own': house(null, people),
  'keys.manage': house(null, ['operator', 'claims-administrator']),
  'cases.list': { ...house('cases:read', people), links: true },
  'application.prepare': house('cases:write', mayFile),
  /** Who a reviewer is, is for the assignment desk, the Administrative Director and the operator (LC 4610.6(f)). */
  'panel.read': house('panel:read', ['assignment', 'director', 'operator']),
  'panel.change': house('panel:write', ['assignment', 'director', 'operator']),
  /** What a party outside the house is asked for; the fees of an administrator; a reviewer's own desk; what reviewers are paid. */
  'inbox.read': house('cases:read', partyRoles),
  'fees.read': house('cases:read', ['claims-administrator']),
  'desk.own': house(null, ['reviewer']),
  'payments.manage': house(null, ['operator']),
  /** Letters on paper, of every case: what is to be mailed, and what came back. */
  /** Files that were refused and kept aside, of every case. */
  'aside.read': house('records:read', ['records', 'operator']),
  'mail.room': house('records:read', ['service']),
  /** One step in many cases at once: each is asked for again in its own case. */
  'desk.many': house('cases:write', ['intake', 'assignment', 'records', 'service']),
  'desk.board': house('cases:read', [...staffRoles, 'operator']),
  'notices.preview': house(null, [...staffRoles, 'operator']),
  /** What lies before the Administrative Director; late records and appeals also concern the desks that feed them. */
  'director.read': house('cases:read', ['director', 'operator']),
  'referrals.read': house('cases:read', ['director', 'operator', 'records']),
  'remands.read': house('cases:read', ['director', 'operator', 'service', 'assignment']),
  'news.own': house(null, people),
  /** The second person of a publication: confirms, recalls, corrects a category. */
  'publications.work': house(null, ['quality', 'service', 'director']),
  'publications.settings': house(null, ['director']),
  /** What the program does by itself: publishes what has cooled, keeps library and bulk files, mails kept searches. */
  'publications.run': { on: 'house', to: program, scope: null },
  'searches.own': house(null, people),
  'ledger.verify': house('ledger:read', ['operator', 'director']),
  /** Of the program itself: looks every night whether all is as it must be; tells people that their sign-in was changed. */
  'house.run': { on: 'house', to: program, scope: null },

  'case.see': ofCase('cases:read', { ...everyone, ...program }),
  /** The application and the records: whoever works on them. Not the operator, and no reviewer before independence is affirmed. */
  'case.file': ofCase('records:read', { ...parties, ...staff, ...reviewer('affirmed'), ...program }),
  /** Records that are sealed: by need. Whoever sent one knows it; whoever decides, where the seal says so. */
  'case.sealed': ofCase('records:read', { records: desk, director: desk, ...program }),
  'case.sealed-for-review': ofCase('records:read', { quality: desk, ...reviewer('affirmed') }),
  'case.sealed-sent': ofCase('records:read', parties),
  'case.letters': ofCase('records:read', { ...parties, ...staff, ...reviewer('affirmed', 'wrote'), ...program }),
  'case.notices': ofCase('records:read', { ...parties, ...staff }),
  /** Names, addresses and notices of all parties, and what the program proposes of a document. */
  'case.desk': ofCase('cases:read', { ...staff, operator: desk, ...program }),
  /** What happens inside the house before a determination is issued. */
  'case.inside': ofCase('cases:read', { ...staff, operator: desk, ...reviewer('seat', 'affirmed') }),
  'case.draft': ofCase('records:read', { quality: desk, director: desk, ...reviewer('affirmed') }),
  /** Which finished drafts are read a second time, and by what draw. */
  'case.sample': ofCase('records:read', { quality: desk, director: desk }),
  'case.attest': ofCase('cases:read', reviewer('seat')),
  /** Who was drawn, and why (LC 4610.6(f)). */
  'case.assignment': ofCase('panel:read', { assignment: desk, director: desk }),
  'case.aside': ofCase('records:read', { records: desk, intake: desk }),
  'case.links': { on: 'case', to: { intake: desk, records: desk, service: desk, ...program }, scope: null },
  /** It holds the records, so a key needs the scope of records. */
  'case.export': { on: 'case', to: { records: desk, director: desk }, scope: 'records:read' },
  'case.access-log': { on: 'case', to: { operator: desk, director: desk }, scope: 'ledger:read' },
} as const satisfies Record<string, Row>;

/** How each role stands to a case in which it gives a command. A reviewer who has not affirmed may only attest or decline. */
const commanding: Record<Role, readonly Relation[]> = {
  employee: partyRelation,
  representative: partyRelation,
  'claims-administrator': partyRelation,
  physician: partyRelation,
  intake: desk,
  assignment: desk,
  records: desk,
  quality: desk,
  service: desk,
  director: desk,
  operator: desk,
  reviewer: ['affirmed'],
  system: ['program'],
};
const beforeAffirming: readonly CommandType[] = ['AttestNoConflict', 'DeclineReview'];

export type CommandAction = `case.do.${CommandType}`;
export type Action = keyof typeof rows | CommandAction;

/** The row of a command: every role to which some state of a case opens it (src/case/actions.ts says which states). */
function commandRow(type: CommandType): Row {
  const scope: Scope = type === 'ReceiveRecords' ? 'records:write' : 'cases:write';
  if (type === 'FileApplication') return house(scope, mayFile);
  const who = rolesFor(type);
  const to = Object.fromEntries(
    roles
      .filter((role) => who.includes(role))
      .map((role) => [
        role,
        role === 'reviewer' && beforeAffirming.includes(type) ? (['seat', 'affirmed'] as const) : commanding[role],
      ]),
  );
  return ofCase(scope, to);
}

/** THE table: every action, and who may take it in which relation to a case. Everything else is refused. */
export const accessTable: Readonly<Record<Action, Row>> = {
  ...rows,
  ...(Object.fromEntries(commandTypes.map((type) => [`case.do.${type}`, commandRow(type)])) as Record<
    CommandAction,
    Row
  >),
};

export const actionNames = Object.keys(accessTable) as Action[];
