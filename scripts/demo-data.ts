import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { importUnits } from '../src/plugins/units/server/public';
import { loadStartingData } from '../src/starting-data';
import { addResponsibilities } from '../src/starting-data/responsibilities';
import { addInformationTree } from '../src/starting-data/sections';
import { createPeople, type Account } from './demo-content/accounts';
import { writeContent } from './demo-content/content';
import { giveSections } from './demo-content/delegations';
import { reportPoverty } from './demo-content/poverty';
import { fillSites } from './demo-content/sites';
import { countViews } from './demo-content/views';

export type { Account };

const UNIT_FILES = ['units-backan.json', 'units-backan-2025.json', 'agencies-backan.json', 'demo/members.json'];

/**
 * Fills an empty demo database: units of Bắc Kạn, starting data, people, content in all its states.
 * A load that was cut short is begun again from an empty database by the caller.
 * @param content false leaves out the items, for tests that make their own; `sites` says how many sites are filled (all, and then the year of poverty reports and views too)
 * @returns the demo accounts with their passwords, for accounts.json
 */
export async function loadDemoData(strapi: Core.Strapi, content = true, sites?: number): Promise<Account[]> {
  for (const name of UNIT_FILES) {
    await importUnits(strapi, await readFile(path.join(strapi.dirs.app.root, 'database', 'data', name), 'utf8'));
  }
  // Duties of the demo that began earlier than the starting data would let them begin; they need the groups.
  await addInformationTree(strapi);
  await addResponsibilities(strapi, 'demo/responsibilities.json');
  await loadStartingData(strapi);
  // Each unit has one data account (PR-5.2a): tests of reporting give it to people of their own.
  const accounts = await createPeople(strapi, ({ role, system }) => sites === undefined || role !== 'data-officer' || system !== 'poverty');
  if (content) {
    await fillSites(strapi, accounts, sites);
    await giveSections(strapi, accounts);
    await writeContent(strapi, accounts);
    // Tests of reporting and of views make their own; the whole story is for the demo.
    if (sites === undefined) {
      await reportPoverty(strapi, accounts, 'all');
      await countViews(strapi);
    }
  }
  return accounts;
}
