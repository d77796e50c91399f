import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { serve, SettingsError } from '../serve';
import type { DemoAccount } from './accounts';
import { demoSettings, keepPrivate, markLoaded } from './settings';

/** The demo's server process. `scripts/demo.ts` starts it with a complete environment and listens to its messages. */
const folder = process.env.DEMO_DIR ?? '';

// When the process that holds the database dies, this one must free its port at once.
process.on('disconnect', () => process.exit(1));

async function loadContent(strapi: Core.Strapi): Promise<void> {
  if (demoSettings(folder).loaded) return;
  const file = path.join(__dirname, '..', 'demo-data.js');
  if (existsSync(file)) {
    process.send?.({ say: 'Đang nạp dữ liệu ban đầu và dữ liệu mẫu… | Loading starting and demo data…' });
    const { loadDemoData } = (await import(file)) as { loadDemoData: (strapi: Core.Strapi) => Promise<DemoAccount[]> };
    keepPrivate(path.join(folder, 'accounts.json'), await loadDemoData(strapi));
  }
  // Only now: a load that was cut short is begun again from nothing.
  markLoaded(folder);
}

serve({ beforeListening: loadContent })
  .then(() => process.send?.({ ready: true }))
  .catch((error: unknown) => {
    console.error(error instanceof SettingsError ? error.message : error);
    process.exit(1);
  });
