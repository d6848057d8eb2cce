// `npm run -s bench:sftp [-- --json] [-- --quick] [-- --mb N] [-- --rounds N] [-- --ciphers A,B] [-- --streams 1,8] [-- --folder DIR]`:
// how fast our SFTP server takes and gives files, beside OpenSSH's own server in the same run. Needs `npm run build`, and OpenSSH's client and
// server (Debian: openssh-client, openssh-server).
import { browserTool } from '../build/esbuild.mjs';

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const quick = args.includes('--quick');
const { benchSftp } = await browserTool('tools/bench/sftp.ts', 'dist/bench');
const say = (text) => process.stderr.write(`${text}\n`);
try {
  const result = await benchSftp(
    {
      megabytes: Number(option('--mb') ?? (quick ? 64 : 512)),
      rounds: Number(option('--rounds') ?? (quick ? 1 : 3)),
      ciphers: option('--ciphers')?.split(','),
      streams: option('--streams')?.split(',').map(Number),
      folder: option('--folder'),
    },
    say,
  );
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  else print(result);
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}

function print({ folder, megabytes, rounds, rows }) {
  console.log(`${megabytes} MB a run, median of ${rounds} rounds; files below ${folder}`);
  console.log('ratio: beside OpenSSH; CPU: seconds of the server for a gigabyte; memory: at most, all processes of the server\n');
  const line = (...cells) => console.log(cells.map((cell, at) => (at < 2 ? cell.padEnd(30) : String(cell).padStart(10))).join(' '));
  line('transfer', 'server', 'MB/s', 'ratio', 'CPU s/GB', 'memory MB');
  for (const { act, streams, cipher, server, speed, ratio, cpu, memory } of rows)
    line(`${act} x${streams} ${cipher.replace('@openssh.com', '')}`, server, speed, ratio.toFixed(2), cpu.toFixed(2), memory);
}
