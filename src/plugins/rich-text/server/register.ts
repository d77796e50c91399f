import type { Core } from '@strapi/strapi';

/** The field is stored and checked as `richtext`; what makes it HTML is `pluginOptions.platform.format` of the attribute. */
const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.customFields.register({ name: 'html', plugin: 'rich-text', type: 'richtext', inputSize: { default: 12, isResizable: true } });
};

export default register;
