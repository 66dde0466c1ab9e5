import { describe, expect, it } from 'vitest';
import { judged } from './watch.ts';

const standby = { standby: true, position: '0/3000148', cluster: '7300' };

describe('what a look at the standby says', () => {
  it.each([
    ['one that has replayed so far', standby, '7300', { replayed: 0x3000148n }],
    ['one whose primary did not answer yet', standby, null, { replayed: 0x3000148n }],
    ['one that does not answer', null, '7300', { because: 'lost' }],
    ['one that was promoted', { ...standby, standby: false }, '7300', { because: 'not-a-standby' }],
    ['one that has replayed nothing', { ...standby, position: null }, '7300', { because: 'not-a-standby' }],
    ['one of another cluster', { ...standby, cluster: '7301' }, '7300', { because: 'another-cluster' }],
  ])('%s', (_, there, cluster, expected) => expect(judged(there, cluster)).toEqual(expected));
});
