import type { ActivityView } from '@cqdg/contract';
import { homeTexts } from './home.texts';
import { activityWords, detailWords, feedOf, stepWords } from './home.words';
import type { NextStep } from './next-step';
import { studyTexts } from '../study/study.texts';

const act = (action: string, params: ActivityView['params'] = {}, who = 'Karim Haddad'): ActivityView => ({
  id: '1',
  at: '',
  who,
  action,
  params,
});

describe('the words of the study home', () => {
  it('name the number and the tables of what is to be mended', () => {
    const step: NextStep = { kind: 'tables.mend', page: 'clinical', errors: 1015, tables: [{ table: 'family', errors: 1015 }] };
    expect(stepWords(step, homeTexts.fr, studyTexts.fr.refusals).title).toBe('Corriger 1\u00a0015 erreurs dans 1 table');
    expect(stepWords(step, homeTexts.en, studyTexts.en.refusals).title).toBe('Mend 1,015 errors in 1 table');
  });

  it('say why a valid submission has to be checked again', () => {
    const step = { kind: 'tables.recheck', page: 'clinical', why: 'submission.samples_changed' } as const;
    expect(stepWords(step, homeTexts.fr, studyTexts.fr.refusals).text).toContain('Les échantillons inscrits ont changé');
  });

  it('give no button where nothing is due', () => {
    expect(stepWords({ kind: 'wait.centre', page: null, revision: 2 }, homeTexts.fr, studyTexts.fr.refusals).action).toBeNull();
  });

  it('count one table as one', () => {
    expect(detailWords({ kind: 'clinical.toCheck', sent: 1, tables: 11 }, homeTexts.fr).text).toBe('1 table sur 11');
    expect(detailWords({ kind: 'clinical.toCheck', sent: 2, tables: 11 }, homeTexts.fr).text).toBe('2 tables sur 11');
  });

  it('tell what was done, by whom', () => {
    expect(activityWords(act('samples.registered', { added: 28 }), homeTexts.fr)).toBe('Karim Haddad a inscrit 28 échantillons');
    expect(activityWords(act('run.failed', { kind: 'submission', number: 7, errors: 15 }), homeTexts.en)).toBe(
      'Validation 7 ended: 15 errors',
    );
  });

  it('tell what a discarded file was', () => {
    const words = (params: ActivityView['params']) => activityWords(act('file.discarded', params), homeTexts.fr);
    expect(words({ kind: 'table', table: 'family' })).toBe('Karim Haddad a détruit un fichier de `family`');
    expect(words({ kind: 'molecular', table: '' })).toBe('Karim Haddad a détruit un fichier moléculaire');
    expect(words({ kind: 'attachment', table: '' })).toBe('Karim Haddad a détruit un fichier joint à un message');
    expect(activityWords(act('file.erased', { kind: 'draft', table: '' }), homeTexts.en)).toContain('for the centre, a file of samples');
  });

  it('tell tables that one person sent together in one sentence, in the order of sending', () => {
    const upload = (table: string, at: string, who?: string) => ({ ...act('table.uploaded', { table }, who), at });
    const feed = feedOf([
      upload('phenotype', '2026-11-22T13:48:30Z'),
      upload('participant', '2026-11-22T13:48:10Z'),
      upload('study', '2026-11-22T13:47:00Z', 'Anaïs Tremblay'),
    ]);
    expect(feed.map((one) => activityWords(one, homeTexts.fr))).toEqual([
      'Karim Haddad a téléversé `participant` et `phenotype`',
      'Anaïs Tremblay a téléversé `study`',
    ]);
  });

  it('keep apart what was sent at different times', () => {
    const morning = { ...act('table.uploaded', { table: 'family' }), at: '2026-11-22T08:00:00Z' };
    const evening = { ...act('table.uploaded', { table: 'family' }), at: '2026-11-22T18:00:00Z' };
    expect(feedOf([evening, morning])).toHaveLength(2);
  });

  it('leave out the start of a validation once its end is told', () => {
    const run = { kind: 'submission', number: 7 };
    const feed = feedOf([act('run.started', { ...run, number: 8 }), act('run.passed', run), act('run.started', run)]);
    expect(feed.map(({ action, params }) => `${action} ${params['number']}`)).toEqual(['run.started 8', 'run.passed 7']);
  });

  it('tell an act that has no words of its own, and one of the portal itself', () => {
    expect(activityWords(act('something.new'), homeTexts.en)).toBe('Karim Haddad changed the study');
    expect(activityWords(act('something.new', {}, ''), homeTexts.fr)).toBe('Le portail a changé l\u2019étude');
  });
});
