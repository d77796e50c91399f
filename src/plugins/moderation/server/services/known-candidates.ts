import type { Core } from '@strapi/strapi';
import type { Candidates, CaseFacts } from '../domain/case-facts';
import { candidatesOf, reviewersByStage } from './people';

/** Who holds which stage, asked once for all cases of one place: for jobs that look at many cases. */
export const knownCandidates = (strapi: Core.Strapi): ((facts: CaseFacts) => Promise<Candidates>) => {
  const known = new Map<string, Promise<Candidates>>();
  return ({ workflow, place }) => {
    const key = JSON.stringify([workflow.stages, place]);
    const found = known.get(key) ?? reviewersByStage(strapi, workflow, place).then(candidatesOf);
    known.set(key, found);
    return found;
  };
};
