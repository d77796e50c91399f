import typescript from '@strapi/typescript-utils';

/**
 * Loaded before `strapi build`, which compiles the whole server once more before it builds the panel; ensure-build.ts has
 * just done so. Half a minute of the processor.
 */
typescript.compile = async () => undefined;
