import type { RehearsedGroup } from '@cqdg/contract';
import { splitGroups } from './rehearsed-findings';

const group = (change: Partial<RehearsedGroup>): RehearsedGroup => ({
  ...{ table: 'a', field: 'f', code: 'value.pattern', was: 'error', becomes: 'error', added: 0, fixed: 0, left: 2 },
  ...change,
});

it('groups that come, go or weigh otherwise stand apart from those that stay', () => {
  const changed = [group({ added: 1 }), group({ fixed: 1 }), group({ was: 'warning' })];
  expect(splitGroups([group({}), ...changed])).toEqual({ changed, unchanged: [group({})] });
});
