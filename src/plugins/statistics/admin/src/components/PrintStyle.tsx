import { createGlobalStyle } from 'styled-components';

/** On paper stand the figures alone: no menu, no buttons, nothing cut off at the height of a window. */
export const PrintStyle = createGlobalStyle`
  @media print {
    nav, [data-no-print], [data-strapi-header] button { display: none !important; }
    *:has(main), main { height: auto !important; max-height: none !important; overflow: visible !important; display: block !important; }
    main * { box-shadow: none !important; overflow: visible !important; }
    /* The demo's word on its clock stands below the figures, not upon them. */
    body > [role='note'] { position: static !important; }
    section, figure, tr { break-inside: avoid; }
    section:has(tbody tr:nth-child(12)) { break-inside: auto; }
    thead { display: table-header-group; }
    @page { size: A4 landscape; margin: 12mm; }
  }
`;
