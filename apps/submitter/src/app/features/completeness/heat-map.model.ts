import type { CompletenessMap } from '@cqdg/contract';
import type { Format } from '@cqdg/ui';

/** The steps of the ramp: of nothing asked (no class), of little, …, of all. */
export const STEPS = [1, 2, 3, 4, 5] as const;
export type Step = (typeof STEPS)[number];

/** `null` where nobody has a row. Only what lacks nothing takes the last step. */
export function stepOf(percent: number): Step | null {
  if (percent < 0) return null;
  if (percent >= 100) return 5;
  return (1 + Math.floor(percent / 25)) as Step;
}

/** One row of the map as few shapes: a path per step, each stretch of equal columns one rectangle of height 1. */
export function pathsOf(percents: readonly number[]): { step: Step; d: string }[] {
  const paths = new Map<Step, string>();
  for (let from = 0; from < percents.length;) {
    const step = stepOf(percents[from] as number);
    let to = from + 1;
    while (to < percents.length && stepOf(percents[to] as number) === step) to++;
    if (step !== null) paths.set(step, `${paths.get(step) ?? ''}M${from} 0h${to - from}v1h-${to - from}z`);
    from = to;
  }
  return STEPS.flatMap((step) => {
    const d = paths.get(step);
    return d === undefined ? [] : [{ step, d }];
  });
}

/** Which participants stand in a column, counted from 1, from the most complete. */
export function rangeOf({ columns }: CompletenessMap, at: number): { from: number; to: number } {
  const before = columns.slice(0, at).reduce((sum, { participants }) => sum + participants, 0);
  return { from: before + 1, to: before + (columns[at]?.participants ?? 0) };
}

/** Rounded down: 100 % is said only where nothing lacks. A dash where nothing is asked. */
export function percentOf(share: number | null | undefined, format: Format): string {
  return share === null || share === undefined ? '–' : format.percent(Math.floor(share * 100 + 1e-9) / 100);
}
