import { spawnSync } from 'node:child_process';

const runs = (command: string, args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** The words to put before a command that needs the rights of root, or undefined when we cannot have them without asking. */
function asRoot(): string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return runs('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

export const canInstallPackages = (): boolean => runs('apt-get', ['--version']) && asRoot() !== undefined;

/** Installs Debian packages, telling so on stderr. False when this machine does not let us. */
export function installPackages(packages: readonly string[], reason: string): boolean {
  if (!canInstallPackages()) return false;
  console.error(`Installing ${packages.join(', ')} with apt-get: ${reason}.`);
  const apt = (...args: string[]) => {
    const [command, ...rest] = [...asRoot()!, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
    // Standard output is kept for what callers print; apt's own words go to stderr.
    return spawnSync(command!, rest, { stdio: ['ignore', 2, 2] }).status === 0;
  };
  // The second chance asks for the lists again: a fresh machine has none, and old ones name packages that are gone.
  const install = () => apt('install', '-y', '--no-install-recommends', ...packages);
  return install() || (apt('update') && install());
}
