import { HttpErrorResponse } from '@angular/common/http';
import { ApiProblem, fromAnswer, toApiProblem } from './api-problem';
import { problemText, problemTexts } from './problem.texts';

const body = { code: 'submission.not_valid', detail: 'Corrigez d’abord les erreurs.', correlationId: 'c-1', params: { errors: 3 } };

describe('a refused request', () => {
  it('keeps the code, the parameters and the correlation id of an RFC 9457 answer', () => {
    const problem = toApiProblem(new HttpErrorResponse({ status: 409, error: body }));
    expect(problem).toMatchObject({ status: 409, code: 'submission.not_valid', params: { errors: 3 }, correlationId: 'c-1' });
  });
  it('reads a problem that comes as text', () => expect(fromAnswer(409, JSON.stringify(body)).code).toBe('submission.not_valid'));
  it('takes its code from the status where a proxy answered with a page', () => {
    expect(fromAnswer(502, '<html>').code).toBe('http.502');
    expect(fromAnswer(502, { error: 'x' }).code).toBe('http.502');
  });
  it('is a network problem when no answer came', () => {
    expect(toApiProblem(new HttpErrorResponse({ status: 0, error: new ProgressEvent('error') })).code).toBe('network');
  });
  it('is passed on as it is when it was read already', () => {
    const problem = fromAnswer(404, null);
    expect(toApiProblem(problem)).toBe(problem);
  });
});

describe('the sentence of a problem', () => {
  const problem = (status: number, code: string, detail = '') => new ApiProblem(status, code, detail);
  it('is the page’s own when it words the code', () => {
    expect(problemText(problem(409, 'x', 'server'), 'fr', { x: 'à moi' })).toBe('à moi');
  });
  it('is the server’s when the page has none', () => expect(problemText(problem(409, 'x', 'server'), 'fr')).toBe('server'));
  it('never shows what a failing server says', () => {
    expect(problemText(problem(500, 'internal', 'stack'), 'en')).toBe(problemTexts.en.server);
  });
  it('says what the status means when nobody has words', () => {
    expect(problemText(problem(403, 'http.403'), 'fr')).toBe(problemTexts.fr.forbidden);
    expect(problemText(problem(418, 'http.418'), 'fr')).toBe(problemTexts.fr.refused);
    expect(problemText(problem(0, 'network'), 'fr')).toBe(problemTexts.fr.network);
  });
});
