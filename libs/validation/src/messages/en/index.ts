import type { Wordings } from '../message.types';
import { file } from './file';
import { privacy } from './privacy';
import { relation } from './relation';
import { value } from './value';
import { workbook } from './workbook';

/** Every code in English. */
export const englishWordings: Wordings = { ...file, ...value, ...relation, ...privacy, ...workbook };
