import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { foreseen } from './to-problem';

const failed = (cause: object) => new QueryFailedError('SELECT 1', [], Object.assign(new Error('x'), cause));

describe('what a thrown thing means to the client', () => {
  it.each([
    ['a refused connection', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['a connection cut while it was made', new Error('Connection terminated unexpectedly')],
    ['a connection cut during a question', failed({ message: 'Connection terminated unexpectedly' })],
    ['a database that stops', failed({ code: '57P01' })],
    ['a database that starts', failed({ code: '57P03' })],
    ['a connection cut between two questions', new QueryRunnerAlreadyReleasedError()],
    ['a lost connection', failed({ code: '08006' })],
  ])('%s asks for patience', (_, error) => {
    expect(foreseen(error)).toMatchObject({ code: 'unavailable', status: 503 });
  });

  it.each([
    ['a full disk', Object.assign(new Error('write'), { code: 'ENOSPC' })],
    ['a quota that is used up', Object.assign(new Error('write'), { code: 'EDQUOT' })],
    ['a full disk of the database', failed({ code: '53100' })],
  ])('%s is said to be our lack of room', (_, error) => {
    expect(foreseen(error)).toMatchObject({ code: 'storage.full', status: 507 });
  });

  it.each([
    ['bad_request', failed({ code: '22021' })],
    ['conflict', failed({ code: '40001' })],
    ['internal', failed({ code: '42P01' })],
    ['internal', new Error('anything')],
    ['internal', undefined],
    ['body.too_large', Object.assign(new Error('x'), { status: 413 })],
  ])('%s', (code, error) => {
    expect(foreseen(error)).toMatchObject({ code });
  });
});
