import type { Wordings } from '../message.types';
import { file } from './file';
import { relation } from './relation';
import { value } from './value';
import { workbook } from './workbook';

/** Every code in English. */
export const englishWordings: Wordings = { ...file, ...value, ...relation, ...workbook };
