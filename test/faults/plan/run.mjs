// Plays the whole plan on the data folder FAULT_DATA: every command and every route that writes. Killed and started
// again it goes on after the last thing that was acknowledged. First of all it looks whether anything acknowledged is
// missing or doubled; in the end it prints what there is.

import { built } from './built.mjs';
import { appeal, letterCase, makeHouse, otherCases, reviewCase } from './cases.mjs';
import { accounts, desks, files, linksAndKeys, mailRoom, manyAtOnce, ownThings, publications } from './routes.mjs';
import { openWorld } from './world.mjs';

const { checkInvariants } = await built('src/app/invariants/index.js');
const { sweep } = await built('src/app/background/sweep.js');

const world = await openWorld(process.env.FAULT_DATA);
await afterTheFault();
await world.open();
await makeHouse(world);
const letter = await letterCase(world);
await mailRoom(world, letter);
await publications(world, letter);
await appeal(world, letter);
const review = await reviewCase(world);
await files(world, review);
await otherCases(world);
world.clock.set('2026-11-20T20:00:00.000Z');
const many = [];
for (const name of ['many-1', 'many-2'])
  many.push(await world.give(name, null, 'FileApplication', await again(name), 'rosalind'));
await manyAtOnce(world, many);
await linksAndKeys(world, letter);
await ownThings(world, letter);
await desks(world);
await accounts(world);
await world.settleAccounts();
await world.settle();
await sweep(world.app);
await world.settle();
await atTheEnd();
await world.app.store.close();
process.exit(0);

async function again(name) {
  const { state } = await world.loaded(review);
  const treatments = [{ ...state.application.treatments[0], description: `Cane, ${name}` }];
  const { urDecision } = state.application;
  return {
    application: {
      ...state.application,
      representative: null,
      liabilityDispute: undefined,
      claimNumber: `FIC-${name}`,
      treatments,
      urDecision,
    },
  };
}

/** Every acknowledged event is where it was, and what holds for every case and the chain holds. */
async function afterTheFault() {
  for (const stream of new Set(world.acknowledged.map((one) => one.stream))) {
    const events = await world.app.store.loadCase(stream);
    for (const { version, hash } of world.acknowledged.filter((one) => one.stream === stream))
      if (events[version - 1]?.hash !== hash) throw new Error(`LOST ${stream} version ${version}`);
  }
  await holds(/^N0[1-57-9]/);
}

async function holds(which) {
  const { results } = await checkInvariants(world.app);
  const broken = results.filter(({ id, breaches }) => which.test(id) && breaches > 0);
  if (broken.length > 0) throw new Error(`BROKEN ${JSON.stringify(broken)}`);
}

async function atTheEnd() {
  await holds(/^N0[1-57-9]|^N10/);
  const tally = {};
  for (const { caseId } of await world.app.store.listCases({ limit: 1_000 })) {
    if (!caseId.startsWith('CM')) continue;
    const events = await world.app.store.loadCase(caseId);
    const { claimNumber } = events[0].data.application;
    for (const { type, actor } of events) {
      const key = `${claimNumber} ${type} by ${actor.role}`;
      tally[key] = (tally[key] ?? 0) + 1;
    }
  }
  console.log(JSON.stringify({ tally, acknowledged: world.acknowledged.length }));
}
