import { granted, refused } from '../../law/refusal.ts';
import type { Party } from '../commands.ts';
import type { Role } from '../roles.ts';
import type { CaseState } from '../state.ts';
import type { Decide } from './context.ts';

/** How letters and notices reach the parties (LC 4610.6(f)): what went out on paper, what came back, and where it goes next. */
const noticeUnknown = {
  code: 'notice-unknown',
  because: 'No such notice went to this party in this case.',
  field: 'notice',
};

export const recordNoticeService: Decide<'RecordNoticeService'> = (state, data, { today }) => {
  if (data.on > today) return refused({ code: 'date-in-future', because: 'That day has not come yet.', field: 'on' });
  if (!state.notices.some((one) => one.sha256 === data.notice && one.to === data.to)) return refused(noticeUnknown);
  return granted([{ type: 'NoticeServiceRecorded', data }]);
};

export const serveAgain: Decide<'ServeAgain'> = (state, data) => {
  const { version = null, notice = null, to, channel, address, reason } = data;
  if (channel === 'electronic' && !isMailAddress(address)) return refused(noMailAddress);
  if (notice && !state.notices.some((one) => one.sha256 === notice && one.to === to)) return refused(noticeUnknown);
  if (version && !servedParties(state, version).includes(to))
    return refused({
      code: 'version-unknown',
      because: `No version ${version} of the determination was to be served on this party.`,
      field: 'version',
    });
  return granted([{ type: 'ServiceRedirected', data: { version, notice, to, channel, address, reason } }]);
};

const servedParties = (state: CaseState, version: number): Party[] =>
  state.issued.find((one) => one.version === version)?.service.map((one) => one.to) ?? [];

/** Parties speak for themselves only; the desks write down what they were told. */
const selves: Partial<Record<Role, Party>> = {
  employee: 'employee',
  representative: 'representative',
  'claims-administrator': 'claims-administrator',
  physician: 'physician',
};

export const chooseDelivery: Decide<'ChooseDelivery'> = (_state, data, { actor }) => {
  const self = selves[actor.role];
  if (self && self !== data.to)
    return refused({ code: 'not-yours-to-do', because: 'You can only choose for yourself.', field: 'to' });
  if (data.channel === 'electronic' && !isMailAddress(data.address)) return refused(noMailAddress);
  return granted([{ type: 'DeliveryChosen', data }]);
};

const noMailAddress = { code: 'no-mail-address', because: 'That is no e-mail address.', field: 'address' };
const isMailAddress = (address: string): boolean => /^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/.test(address);
