import { readOptions, UsageError } from './options.mjs';

describe('the arguments of npm start', () => {
  it('has defaults for all', () => {
    expect(readOptions([], {})).toMatchObject({ port: 3000, sftpPort: 2222, roles: ['api', 'worker', 'sftp'], reset: false, demo: true });
  });

  it('prefers an argument to the environment', () => {
    expect(readOptions(['--port', '3100'], { API_PORT: '3200' }).port).toBe(3100);
    expect(readOptions([], { API_PORT: '3200' }).port).toBe(3200);
  });

  it.each([
    [['--port', 'eight'], /--port wants a number/],
    [['--sftp-port', '70000'], /--sftp-port wants a number/],
    [['--roles', 'api,cook'], /not "cook"/],
    [['--colour'], /--help/],
  ])('says what is wrong with %j', (args, sentence) => {
    expect(() => readOptions(args, {})).toThrow(UsageError);
    expect(() => readOptions(args, {})).toThrow(sentence);
  });
});
