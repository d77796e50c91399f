import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const CANDIDATES = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a browser on this machine, or null. Debian's package `chromium` is what CI installs. */
export const browserPath = (): string | null => CANDIDATES.find((path): path is string => Boolean(path) && existsSync(path as string)) ?? null;

/** Why browser tests cannot run here, or false when they can: the value of a test's `skip`. */
export const browserMissing = (): string | false =>
  browserPath() ? false : 'no chromium on this machine (apt-get install chromium, or set CHROMIUM_PATH)';

/** A headless browser that asks nobody on the network. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath() ?? undefined,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
