import type { Fill, Font } from 'exceljs';
import type { Need } from '../columns';

/** Of the product's palette (light), as ARGB; text contrast is 7:1 or more. Weight and slant say the same without colour. */
export const headerStyle: Record<Need, { fill: Fill; font: Partial<Font> }> = {
  required: { fill: solid('FF065965'), font: { bold: true, color: { argb: 'FFFFFFFF' } } },
  conditional: { fill: solid('FFA2D1D6'), font: { bold: true, italic: true, color: { argb: 'FF013843' } } },
  optional: { fill: solid('FFEBE8E2'), font: { color: { argb: 'FF162326' } } },
};

export const inkMuted = 'FF4A5758';
export const primary = 'FF065965';

/** A family that Excel and LibreOffice both have, or replace by one of the same width. */
export const fontName = 'Calibri';

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
