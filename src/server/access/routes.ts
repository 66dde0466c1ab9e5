import type { Action } from '../../app/access/actions.ts';
import { commandTypes } from '../../case/index.ts';

/**
 * Every address of the API with the row of the access table that opens it. What stands not here is not answered at all:
 * the guard refuses it, and a test fails (test/access/every-route.test.ts).
 */
const addresses: Record<string, Action> = {
  'GET /api/health': 'health.read',
  'GET /api/ready': 'health.read',
  'GET /api/openapi.json': 'api.describe',
  'GET /api/commands': 'api.describe',
  'GET /api/session': 'session.read',
  'GET /api/demo/people': 'session.read',

  'POST /api/auth/sign-in/email': 'session.begin',
  'POST /api/auth/sign-out': 'session.begin',
  'GET /api/auth/error': 'session.begin',
  'POST /api/auth/two-factor/verify-totp': 'session.begin',
  'POST /api/auth/two-factor/verify-backup-code': 'session.begin',
  'POST /api/auth/passkey/sign-in-options': 'session.begin',
  'POST /api/auth/passkey/sign-in': 'session.begin',
  'GET /api/auth/oidc/start': 'session.begin',
  'GET /api/auth/oidc/callback': 'session.begin',
  'POST /api/auth/two-factor/enable': 'account.own',
  'POST /api/auth/two-factor/disable': 'account.own',
  'POST /api/auth/two-factor/generate-backup-codes': 'account.own',
  'POST /api/auth/change-password': 'account.own',
  'POST /api/auth/passkey/register-options': 'account.own',
  'POST /api/auth/passkey/register': 'account.own',
  'GET /api/auth/passkey/list': 'account.own',
  'POST /api/auth/passkey/remove': 'account.own',
  'GET /api/account': 'account.own',
  'POST /api/account/sessions/end': 'account.own',
  'POST /api/account/sessions/end-others': 'account.own',

  'POST /api/links/open': 'link.redeem',
  'POST /api/links/leave': 'link.redeem',

  'GET /api/keys': 'keys.manage',
  'POST /api/keys': 'keys.manage',
  'POST /api/keys/:id/revoke': 'keys.manage',
  'POST /api/keys/accounts': 'keys.manage',
  'POST /api/keys/accounts/:id/close': 'keys.manage',

  'GET /api/ledger/heads': 'ledger.heads',
  'GET /api/ledger/verify': 'ledger.verify',

  'GET /api/tools/clocks': 'tools.use',
  'GET /api/tools/law': 'tools.use',
  'GET /api/tools/guidelines': 'tools.use',
  'POST /api/tools/due': 'tools.use',
  'POST /api/tools/screen': 'tools.use',
  'POST /api/tools/redact': 'tools.use',
  'POST /api/tools/read': 'tools.use',
  'POST /api/tools/check': 'tools.use',

  'GET /api/library/search': 'library.read',
  'GET /api/library/search.csv': 'library.read',
  'GET /api/library/determinations/:key': 'library.read',
  'GET /api/library/statistics': 'library.read',
  'GET /api/library/changes': 'library.read',
  'GET /api/library/feed.atom': 'library.read',
  'GET /api/library/similar': 'library.similar',

  'GET /api/apply/draft': 'application.prepare',
  'PUT /api/apply/draft': 'application.prepare',
  'DELETE /api/apply/draft': 'application.prepare',
  'POST /api/apply/read-denial': 'application.prepare',

  'GET /api/panel': 'panel.read',
  'GET /api/panel/expiring': 'panel.read',
  'GET /api/panel/conflicts': 'panel.read',
  'GET /api/panel/fairness': 'panel.read',
  'GET /api/panel/reviewers/:id': 'panel.read',
  'POST /api/panel/import': 'panel.change',
  'POST /api/panel/reviewers/:id/verifications': 'panel.change',
  'POST /api/panel/reviewers/:id/availability': 'panel.change',

  'GET /api/inbox': 'inbox.read',
  'GET /api/fees': 'fees.read',
  'GET /api/fees.csv': 'fees.read',
  'GET /api/fees.pdf': 'fees.read',
  'GET /api/desk/own': 'desk.own',
  'POST /api/desk/own/availability': 'desk.own',
  'GET /api/payments': 'payments.manage',
  'POST /api/payments/rates': 'payments.manage',
  'POST /api/payments/paid': 'payments.manage',

  'GET /api/mail-room': 'mail.room',
  'GET /api/mail-room/packets.pdf': 'mail.room',
  'GET /api/mail-room/:number/:delivery/packet.pdf': 'mail.room',
  'POST /api/mail-room/:number/:delivery/mailed': 'mail.room',
  'POST /api/mail-room/:number/:delivery/returned': 'mail.room',
  'POST /api/mail-room/:number/:delivery/again': 'mail.room',
  'POST /api/mail-room/bounces': 'mail.room',
  'GET /api/cases/:number/deliveries': 'case.desk',

  'GET /api/cases': 'cases.list',
  'GET /api/cases/:number': 'case.see',
  'GET /api/cases/:number/clocks': 'case.see',
  'GET /api/cases/:number/findings': 'case.draft',
  'GET /api/cases/:number/draft/preview': 'case.draft',
  'POST /api/cases/:number/presence': 'case.draft',
  'GET /api/cases/:number/seal': 'case.draft',
  'GET /api/cases/:number/quality-sample': 'case.sample',
  'GET /api/cases/:number/signature': 'case.assignment',
  'GET /api/cases/:number/replay': 'case.assignment',
  'GET /api/cases/:number/assignment': 'case.assignment',
  'GET /api/cases/:number/assignment/:version/replay': 'case.assignment',
  'POST /api/cases/:number/documents': 'case.do.ReceiveRecords',
  'GET /api/cases/:number/documents/:id/original': 'case.file',
  'GET /api/cases/:number/documents/:id/pages': 'case.file',
  'GET /api/cases/:number/documents/:id/pages/:page/image': 'case.file',
  'GET /api/cases/:number/search': 'case.file',
  'GET /api/cases/:number/letters/:file': 'case.letters',
  'GET /api/cases/:number/letters/:version/proof-of-service.pdf': 'case.letters',
  'GET /api/cases/:number/notices/:sha': 'case.notices',
  'GET /api/cases/:number/links': 'case.links',
  'POST /api/cases/:number/links': 'case.links',
  'POST /api/cases/:number/links/:id/revoke': 'case.links',
  'GET /api/cases/:number/export': 'case.export',
  'GET /api/cases/:number/access-log': 'case.access-log',
};

const commandAddresses = Object.fromEntries(
  commandTypes.map((type): [string, Action] => [
    type === 'FileApplication' ? 'POST /api/cases' : `POST /api/cases/:number/${type}`,
    `case.do.${type}`,
  ]),
);

export const routeActions: ReadonlyMap<string, Action> = new Map(Object.entries({ ...addresses, ...commandAddresses }));
