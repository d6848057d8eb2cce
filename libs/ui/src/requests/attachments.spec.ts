import { MAX_REQUEST_FILES, MAX_REQUEST_FILE_BYTES } from '@cqdg/contract';
import { ApiProblem } from '../api/api-problem';
import { Attachments, type SendAttachment } from './attachments';

const file = (name: string) => new File(['x'], name);
const sends: SendAttachment = async ({ name }) => ({ id: `id-${name}`, name, bytes: 1 });

describe('the files that go with a message', () => {
  it('are named once they have arrived', async () => {
    const files = new Attachments();
    const sending = files.add([file('a.txt')], sends);
    expect([files.pending(), files.ids()]).toEqual([true, []]);
    await sending;
    expect([files.pending(), files.ids()]).toEqual([false, ['id-a.txt']]);
  });

  it('are as many as a message takes, and more are said to be too many', async () => {
    const files = new Attachments();
    await files.add(
      Array.from({ length: MAX_REQUEST_FILES + 1 }, (_, at) => file(`${at}`)),
      sends,
    );
    expect([files.list().length, files.tooMany()]).toEqual([MAX_REQUEST_FILES, true]);
  });

  it('are not sent when they are over the limit, which is said at once', async () => {
    const files = new Attachments();
    const big = Object.defineProperty(file('gros.bin'), 'size', { value: MAX_REQUEST_FILE_BYTES + 1 });
    await files.add([big, file('a.txt')], sends);
    expect([files.tooLarge(), files.ids()]).toEqual(['gros.bin', ['id-a.txt']]);
  });

  it('leave with the reason when they are refused, and without one when they are taken back', async () => {
    const files = new Attachments();
    await files.add([file('a')], () => Promise.reject(new ApiProblem(413, 'body.too_large', '')));
    expect([files.list(), files.problem()?.code]).toEqual([[], 'body.too_large']);
    const sending = files.add([file('b')], (_, __, signal) => {
      return new Promise((_, refuse) => signal.addEventListener('abort', () => refuse(new ApiProblem(0, 'aborted', ''))));
    });
    const [one] = files.list();
    if (one) files.remove(one);
    await sending;
    expect([files.list(), files.problem()]).toEqual([[], null]);
  });
});
