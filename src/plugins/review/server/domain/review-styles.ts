/** How marks look in the review's page: by line and colour, so that neither alone carries the meaning. */
export const REVIEW_STYLES = `
.skip { display: none; }
ins { background: #d8f5df; color: #0a3d1a; text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: #1a7f37; }
del { background: #fde3e1; color: #7d1a12; text-decoration: line-through; text-decoration-thickness: 2px; }
del + ins { margin-left: .2em; }
ins > img { outline: 4px solid #1a7f37; } del > img { outline: 4px dashed #b42318; opacity: .55; }
ins:has(> p), ins:has(> h2), ins:has(> ul), ins:has(> ol), ins:has(> div), ins:has(> section), ins:has(> figure) { display: block; padding-left: .75rem; border-left: 4px solid #1a7f37; text-decoration: none; }
del:has(> p), del:has(> h2), del:has(> ul), del:has(> ol), del:has(> div), del:has(> section), del:has(> figure) { display: block; padding-left: .75rem; border-left: 4px dashed #b42318; }
tr[data-change=added] > *, td[data-change=added], th[data-change=added] { background: #eefbf1; box-shadow: inset 4px 0 #1a7f37; }
tr[data-change=removed] > *, td[data-change=removed], th[data-change=removed] { background: #fff1f0; box-shadow: inset 4px 0 #b42318; }
.for-ears { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.remark { display: inline-block; margin: 0 .35rem; padding: 0 .4rem; border: 1px solid #8a6d00; border-radius: 4px; background: #fff8dc; color: #4d3d00; font-size: .85rem; font-weight: 400; }
[id^=thay-doi-]:focus, [id^=thay-doi-].now { outline: 3px solid #8250df; outline-offset: 3px; }
mark[data-comment] { background: #fff3bf; border-bottom: 2px solid #b58900; color: inherit; cursor: pointer; }
mark[data-comment].now { background: #ffe066; outline: 2px solid #b58900; }
`;
