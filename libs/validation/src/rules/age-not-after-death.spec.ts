import { ageNotAfterDeath } from './age-not-after-death';
import { runRule, type Tables } from './testing/run-rule';

const use = { participant: 'id', death: 'people.died', ages: ['people.recruited', 'events.age'] };
const people = [
  ['id', 'recruited', 'died'],
  ['P1', '900', '1000'],
  ['P2', '1001', '1000'],
  ['P3', '50', null],
];
const events = [
  ['id', 'age'],
  ['P1', '1000'],
  ['P1', '1001'],
  ['P3', '99999'],
  ['P9', '1'],
];
const judge = async (tables: Tables) =>
  (await runRule(ageNotAfterDeath, { use, tables, notSent: { events: ['id', 'age'] } })).map((one) => [
    one.table,
    one.row,
    one.field,
    one.value,
  ]);

describe('the rule age-not-after-death', () => {
  it('refuses an event after death, and a recruitment after death', async () => {
    expect(await judge({ people, events })).toEqual([
      ['people', 3, 'recruited', '1001'],
      ['events', 3, 'age', '1001'],
    ]);
  });

  it('finds the same when the events come before the table of deaths', async () => {
    expect(await judge({ events, people })).toEqual([
      ['people', 3, 'recruited', '1001'],
      ['events', 3, 'age', '1001'],
    ]);
  });

  it('tells whose death, and the field that has it', async () => {
    const [first] = await runRule(ageNotAfterDeath, { use, tables: { people, events } });
    expect(first).toMatchObject({
      code: 'rule.age_after_death',
      params: { participant: 'P2', ageOfDeath: '1000', deathField: 'died', units: null },
    });
  });

  it('works on the table of deaths alone', async () => {
    expect(await judge({ people })).toHaveLength(1);
  });
});
