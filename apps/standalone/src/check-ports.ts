import { portObstacle } from './free-port.ts';
import type { Settings } from './settings.ts';
import { StartFailure } from './start-failure.ts';

/**
 * Looks before anything is started, so that a taken port costs a second and not a build.
 * @throws StartFailure with one line for each port that is not to be had.
 */
export async function checkPorts(settings: Settings): Promise<void> {
  const wanted = new Map<string, number>([
    ['PORT', settings.port],
    ['POPULATION_PORT', settings.populationPort],
  ]);
  if (settings.workerPort !== undefined) wanted.set('WORKER_PORT', settings.workerPort);
  if (settings.embeddedPort !== undefined && !settings.databaseUrl) {
    wanted.set('EMBEDDED_PORT', settings.embeddedPort);
  }
  const complaints: string[] = [];
  const seen = new Map<number, string>();
  for (const [name, port] of wanted) {
    const twin = seen.get(port);
    seen.set(port, name);
    const obstacle = twin ?? (await portObstacle(port));
    if (obstacle !== undefined) complaints.push(complain(name, port, obstacle));
  }
  if (complaints.length) throw StartFailure.ofLines(complaints);
}

function complain(name: string, port: number, obstacle: string): string {
  const use = `${name}=…`;
  if (obstacle === 'taken') {
    return `Cổng ${port} đang bị chiếm, hãy đặt ${use} khác | Port ${port} is taken, set another ${use}`;
  }
  if (obstacle === 'forbidden') {
    return `Không được phép mở cổng ${port}, hãy đặt ${use} khác | Port ${port} is not permitted, set another ${use}`;
  }
  return `${name} và ${obstacle} cùng là ${port}, hãy đặt khác nhau | ${name} and ${obstacle} are both ${port}`;
}
