type Section = Readonly<Record<string, unknown>>;

const TAGS_AND_BLANKS = /<[^>]*>|&nbsp;|\s/g;
const said = (value: unknown): boolean => typeof value === 'string' && value.replace(TAGS_AND_BLANKS, '') !== '';
const some = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined);

/** Whether a section shows readers anything: a heading alone does not, a list that fills itself does. */
const speaks = (section: Section): boolean => {
  switch (section.__component) {
    case 'pages.rich-text':
    case 'pages.table':
      return said(section.body);
    case 'pages.people':
      return some(section.people);
    case 'pages.organisation-chart':
      return some(section.nodes);
    case 'pages.document-list':
      return section.listed === true || some(section.files);
    case 'pages.gallery':
      return some(section.pictures);
    case 'pages.contact':
      return section.ofSite === true || some(section.points);
    case 'pages.link-list':
      return some(section.links);
    case 'pages.article-list':
      return true;
    default:
      return false;
  }
};

/** Whether a page says nothing at all. */
export const isEmptyPage = (sections: readonly Section[]): boolean => !sections.some(speaks);
