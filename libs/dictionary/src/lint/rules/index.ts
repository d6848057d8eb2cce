import type { LintRule } from '../finding';
import { codesConditional } from './codes-conditional';
import { codesDuplicate } from './codes-duplicate';
import { codesFit } from './codes-fit';
import { codesSiblings } from './codes-siblings';
import { conditions } from './conditions';
import { dates } from './dates';
import { dependencies } from './dependencies';
import { examples } from './examples';
import { foreignKeys } from './foreign-keys';
import { format } from './format';
import { labels } from './labels';
import { lists } from './lists';
import { metaLists } from './meta-lists';
import { names } from './names';
import { patternExamples } from './pattern-examples';
import { patternRisk } from './pattern-risk';
import { translations } from './translations';
import { uniqueKeys } from './unique-keys';
import { units } from './units';

/** Every rule of the linter. A new one is a file and a line here. */
export const lintRules: readonly LintRule[] = [
  format,
  metaLists,
  names,
  uniqueKeys,
  foreignKeys,
  dependencies,
  conditions,
  patternExamples,
  patternRisk,
  dates,
  examples,
  codesDuplicate,
  codesFit,
  codesSiblings,
  codesConditional,
  lists,
  units,
  translations,
  labels,
];
