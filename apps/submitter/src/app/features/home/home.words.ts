import type { ActivityView, Refusal } from '@cqdg/contract';
import type { IconName } from '@cqdg/ui';
import type { homeTexts } from './home.texts';
import type { JourneyDetail } from './journey';
import type { NextStep, StepPage } from './next-step';

type Words = (typeof homeTexts)['fr'];

export interface StepWords {
  title: string;
  text: string;
  /** The one button; `null` where nothing is due. */
  action: { label: string; page: StepPage } | null;
}

/** The next step in words. `refusals` says why a valid submission has to be checked again. */
export function stepWords(step: NextStep, t: Words, refusals: Record<Refusal, string>): StepWords {
  const words = t.next;
  switch (step.kind) {
    case 'samples.start':
    case 'samples.check':
    case 'samples.broken':
    case 'samples.nothingNew':
    case 'tables.start':
    case 'tables.check':
    case 'tables.broken':
      return { title: words[step.kind].title, text: words[step.kind].text, action: { label: words[step.kind].action, page: step.page } };
    case 'samples.mend':
      return {
        ...words[step.kind],
        title: words[step.kind].title(step.errors),
        action: { label: words[step.kind].action, page: step.page },
      };
    case 'samples.register':
      return {
        ...words[step.kind],
        title: words[step.kind].title(step.samples),
        action: { label: words[step.kind].action, page: step.page },
      };
    case 'tables.recheck':
      return { title: words[step.kind].title, text: refusals[step.why], action: { label: words[step.kind].action, page: step.page } };
    case 'tables.mend': {
      const { title, text, action } = words[step.kind];
      return { title: title(step.errors, step.tables.length), text, action: { label: action, page: step.page } };
    }
    case 'tables.missing': {
      const { title, text, action } = words[step.kind];
      return { title: title(step.tables.length), text: text(step.tables), action: { label: action, page: step.page } };
    }
    case 'sign': {
      const { title, text, action } = words.sign;
      return { title: title(step.revision), text: text(step.warnings), action: { label: action(step.revision), page: step.page } };
    }
    case 'begin': {
      const { title, text, action } = words.begin;
      return { title: title(step.revision), text, action: { label: action(step.revision + 1), page: step.page } };
    }
    case 'wait.lead':
      return { title: words[step.kind].title(step.revision), text: words[step.kind].text, action: null };
    case 'wait.centre':
    case 'wait.accepted':
      return { title: words[step.kind].title(step.revision), text: words[step.kind].text, action: null };
    case 'wait.samples':
    case 'wait.validation':
    case 'wait.study':
      return { ...words[step.kind], action: null };
  }
}

/** The state in bold, and one detail under it. */
export function detailWords(detail: JourneyDetail, t: Words): { state: string; text: string } {
  const words = t.detail;
  switch (detail.kind) {
    case 'samples.none':
    case 'samples.checking':
    case 'later':
      return words[detail.kind];
    case 'samples.draft':
    case 'samples.done':
      return { state: words[detail.kind].state, text: words[detail.kind].text(detail.samples) };
    case 'molecular.files':
      return { state: words[detail.kind].state, text: words[detail.kind].text(detail.files) };
    case 'samples.errors':
      return { state: words[detail.kind].state(detail.errors), text: words[detail.kind].text };
    case 'clinical.todo':
    case 'clinical.toCheck':
    case 'clinical.checking':
    case 'clinical.missing':
      return { state: words[detail.kind].state, text: words[detail.kind].text(detail.sent, detail.tables) };
    case 'clinical.errors':
      return { state: words[detail.kind].state(detail.errors), text: words[detail.kind].text(detail.revision, detail.sent, detail.tables) };
    case 'clinical.toSign':
    case 'clinical.signed':
    case 'clinical.accepted':
    case 'clinical.withdrawn':
      return { state: words[detail.kind].state, text: words[detail.kind].text(detail.revision) };
  }
}

/** An entry of the feed; `tables` where it stands for several uploads. */
export type FeedEntry = ActivityView & { tables?: string[] };

/** Uploads of tables that are no further apart make one entry. */
const TOGETHER_MS = 10 * 60_000;

/** The feed, newest first, told as a person would: tables sent together in one sentence, and no start of a run whose end is told. */
export function feedOf(items: readonly ActivityView[]): FeedEntry[] {
  const ended = new Set(
    items.filter(({ action }) => action === 'run.passed' || action === 'run.failed').map(({ params }) => runKey(params)),
  );
  const feed: FeedEntry[] = [];
  for (const item of items) {
    if (item.action === 'run.started' && ended.has(runKey(item.params))) continue;
    const last = feed.at(-1);
    if (item.action !== 'table.uploaded') feed.push(item);
    else if (last?.tables && last.who === item.who && Date.parse(last.at) - Date.parse(item.at) <= TOGETHER_MS) addTable(last.tables, item);
    else feed.push({ ...item, tables: [String(item.params['table'])] });
  }
  return feed;
}

const runKey = (params: ActivityView['params']) => `${params['kind']} ${params['number']}`;

/** In the order in which they were sent; a table sent twice is named once. */
function addTable(tables: string[], { params }: ActivityView): void {
  const table = String(params['table']);
  if (!tables.includes(table)) tables.unshift(table);
}

/** What happened, as a sentence; an act that has no words here is told as a change. */
export function activityWords(activity: FeedEntry, t: Words): string {
  const who = activity.who || t.centre;
  if (activity.tables) return t.uploaded(who, activity.tables);
  return t.actions[activity.action]?.(who, activity.params) ?? t.other(who);
}

const activityIcons: [RegExp, IconName][] = [
  [/^run\.|validat/, 'rule'],
  [/\.fixed$/, 'wand_shine'],
  [/signed$/, 'signature'],
  [/^submission\.(accepted|superseded)$/, 'verified'],
  [/^submission\.(returned|reopened|withdrawn|begun)$/, 'undo'],
  [/^request\./, 'forum'],
  [/^sftp\./, 'folder_shared'],
  [/^(registration|samples)\./, 'science'],
  [/^(member|invitation|account)\./, 'group'],
  [/removed$|discarded$/, 'delete'],
  [/^(table|file|submission)\./, 'upload_file'],
];

export function activityIcon(action: string): IconName {
  return activityIcons.find(([pattern]) => pattern.test(action))?.[1] ?? 'history';
}
