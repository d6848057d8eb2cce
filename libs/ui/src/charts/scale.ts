/** The frame that every chart is drawn in; the page gives it its width. */
export const frame = { width: 296, height: 150 };

/** A round number that holds all values, and whose half is round too. */
export function niceTop(highest: number): number {
  if (highest <= 2) return 2;
  const power = 10 ** Math.floor(Math.log10(highest));
  const step = [1, 2, 4, 6, 8, 10].find((one) => one * power >= highest) ?? 10;
  return step * power;
}

/** From the foot of the frame upwards. */
export const heightOf = (value: number, top: number): number => (value / top) * frame.height;
