import { describeError } from './describe-error';

describe('an error in the log', () => {
  it('has its name, code and place, and none of the values it speaks of', () => {
    const error = Object.assign(new Error('invalid input syntax: "Marie Tremblay" of marie@exemple.org'), { code: '22P02' });
    const described = describeError(error);
    expect(described).toMatchObject({ name: 'Error', code: '22P02', message: 'invalid input syntax: … of …' });
    expect(JSON.stringify(described)).not.toMatch(/Marie|exemple/);
    expect(described.stack[0]).toMatch(/^at /);
  });

  it('does not repeat a message that spans lines in its stack', () => {
    expect(JSON.stringify(describeError(new Error('x\n"Marie')).stack)).not.toContain('Marie');
  });
});
