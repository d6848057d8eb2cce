import { quiet } from './invariants';
import type { Told } from './person';
import type { ProcessName, Rig } from './rig';
import { Scene } from './scene';
import type { Stage, Standing } from './stages';

/** One process is killed while somebody's work stands at one place. The work must come to its end all the same, and its person must be told. */
export async function killDuring(rig: Rig, name: ProcessName, stage: Stage): Promise<void> {
  const scene = await Scene.open(rig);
  let standing: Standing | null = null;
  try {
    await stage.prepare(scene);
    await quiet(rig);
    standing = await stage.stand(scene);
    // An act that has its answer already has it before the kill.
    const before = stage.asked ? null : await standing.answer;
    const { replaced } = await rig.kill(name);
    await standing.goOn();
    const told = before ?? (await standing.answer);
    await replaced;
    if (stage.asked) expectTold(name, told);
    await stage.finish(scene, told);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${await rig.logs()}`, { cause: error });
  } finally {
    await standing?.goOn();
    scene.page.close();
  }
}

/**
 * Worker and Redis are not needed to take an act: it is done. Without PostgreSQL it is refused with words. A killed API breaks the connection,
 * which the page says in words of its own.
 */
function expectTold(name: ProcessName, told: Told): void {
  const what = JSON.stringify(told);
  const isDone = told.status >= 200 && told.status < 300;
  if ((name === 'worker' || name === 'redis') && !isDone) throw new Error(`Needs no ${name}, and was refused: ${what}`);
  if (name === 'api' && told.status !== 0) throw new Error(`The connection should have broken: ${what}`);
  if (name === 'postgres' && !isDone && !(told.status === 503 && told.detail)) throw new Error(`Refused without words: ${what}`);
}
