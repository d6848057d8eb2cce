import { join } from 'node:path';
import { firstLoad } from '../lib/first-load.mjs';

const limit = 350_000;

it.each(['submitter', 'admin'])('the app %s starts with less than 350 kB of compressed JavaScript', async (app) => {
  const { gzip, brotli } = await firstLoad(join(__dirname, '../../dist/apps', app, 'browser'));
  console.log(`${app}: first load ${Math.round(gzip / 1000)} kB gzip, ${Math.round(brotli / 1000)} kB brotli`);
  expect(gzip).toBeGreaterThan(50_000); // less would mean that nothing was found
  expect(gzip).toBeLessThan(limit);
  expect(brotli).toBeLessThan(gzip);
});
