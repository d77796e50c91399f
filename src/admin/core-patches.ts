import { NAME } from './name';

/** One place in core's compiled panel that no setting and no translation reaches. */
export interface Patch {
  /** End of the file's path. */
  readonly file: string;
  readonly find: string;
  readonly put: string;
  /** How often `find` stands there; the build fails when a new version of core has it otherwise. */
  readonly times: number;
}

const word = (english: string): string => `hardWord(${JSON.stringify(english)})`;
const patch = (file: string, find: string, put: string, times = 1): Patch => ({ file, find, put, times });

const ADMIN = '@strapi/admin/dist/admin/admin/src';
const CONTENT = '@strapi/content-manager/dist/admin';
const SYSTEM = '@strapi/design-system/dist/index.mjs';
const USERS = '@strapi/plugin-users-permissions/dist/admin/pages';

const NAMES: readonly Patch[] = [
  patch(`${ADMIN}/components/PageHelpers.mjs`, '| Strapi`', `| ${NAME}\``),
  // A Vietnamese name is greeted whole: the first name alone would be "Nguyễn Thị".
  patch(`${ADMIN}/pages/Home/HomePage.mjs`, 'user?.firstname ?? user?.username ?? user?.email', "([user?.firstname, user?.lastname].filter(Boolean).join(' ') || (user?.username ?? user?.email))"),
  // Nobody has the right that this link now asks for: the marketplace is a shop outside.
  patch(`${ADMIN}/hooks/useMenu.mjs`, 'permissions.marketplace?.main ?? []', "[{ action: 'admin::marketplace.closed', subject: null }]"),
];

/** Core offers its content screens to everybody; who enters figures finds nothing of his there. */
const MENU: readonly Patch[] = [
  patch(`${CONTENT}/index.mjs`, `            permissions: [],
            position: 1`, `            permissions: [{ action: 'plugin::units.content', subject: null }],
            position: 1`),
];

/** Instants are shown in Vietnam's time, whatever the computer's zone; days and times of day are no instants and stay what they are. */
const TIME: readonly Patch[] = [
  patch(`${ADMIN}/components/LanguageProvider.mjs`, 'textComponent: "span",', 'textComponent: "span", timeZone: "Asia/Ho_Chi_Minh",'),
  patch(`${CONTENT}/pages/ListView/components/TableCells/CellValue.mjs`, 'formatDate(parseISO(value), {', 'formatDate(`${value}T00:00:00+07:00`, {'),
  patch(`${CONTENT}/pages/ListView/components/TableCells/CellValue.mjs`, 'formatTime(date, {', 'formatTime(date, { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,'),
  // Core takes the first two letters of "Th 2", "Th 3"…: every weekday would read "Th".
  patch(SYSTEM, 'children: e.slice(0, 2)', 'children: e.replace(/^Th /, "T").slice(0, 2)'),
];

const WORDS: readonly Patch[] = [
  patch(`${ADMIN}/components/PageHelpers.mjs`, "= 'Loading content.'", `= ${word('Loading content')}`),
  patch(`${ADMIN}/components/LazyOutlet.mjs`, '"Loading content."', word('Loading content')),
  patch(`${ADMIN}/components/Table.mjs`, "= 'Loading content'", `= ${word('Loading content')}`),
  patch(`${ADMIN}/features/Notifications.mjs`, 'position: "top-center"', `position: "top-center", containerAriaLabel: ${word('Notifications')}`),
  patch(`${ADMIN}/pages/Settings/pages/ApplicationInfo/ApplicationInfoPage.mjs`, 'children: window.strapi.projectType', 'children: hardWord(window.strapi.projectType)'),
  patch(`${ADMIN}/components/LeftMenu.mjs`, 'label: "Menu"', `label: ${word('Menu')}`),
  patch(`${ADMIN}/pages/Settings/components/SettingsNav.mjs`, '"aria-label": "Notification"', `"aria-label": ${word('Notification')}`),
  patch(`${ADMIN}/pages/Settings/components/Tokens/TokenTypeSelect.mjs`, 'placeholder: "Select"', `placeholder: ${word('Select')}`),
  patch(`${ADMIN}/pages/Settings/components/Tokens/LifeSpanInput.mjs`, 'placeholder: "Select"', `placeholder: ${word('Select')}`),
  patch(`${ADMIN}/pages/Settings/pages/ApiTokens/EditView/components/CollapsableContentType.mjs`, 'children: capitalize(label)', 'children: hardWord(capitalize(label))'),
  patch(`${ADMIN}/pages/Settings/pages/Users/ListPage.mjs`, "? 'Active' : 'Inactive'", `? ${word('Active')} : ${word('Inactive')}`),
  patch(`${ADMIN}/pages/Settings/pages/Webhooks/components/HeadersInput.mjs`, '`row ${index + 1} key`', `\`\${${word('Key of row')}} \${index + 1}\``),
  patch(`${ADMIN}/pages/Settings/pages/Webhooks/components/HeadersInput.mjs`, '`row ${index + 1} value`', `\`\${${word('Value of row')}} \${index + 1}\``),
  patch(`${CONTENT}/pages/ListConfiguration/ListConfigurationPage.mjs`, '`Configure ${list.settings.displayName} List View`', `\`\${${word('Configure the list view')}} — \${list.settings.displayName}\``),
  patch(`${CONTENT}/pages/EditConfigurationPage.mjs`, '`Configure ${edit.settings.displayName} Edit View`', `\`\${${word('Configure the edit view')}} — \${edit.settings.displayName}\``),
  patch(`${CONTENT}/pages/ComponentConfigurationPage.mjs`, '`Configure ${editLayout.settings.displayName} Edit View`', `\`\${${word('Configure the edit view')}} — \${editLayout.settings.displayName}\``),
  patch(`${ADMIN}/pages/Settings/pages/Webhooks/components/Events.mjs`, 'children: removeHyphensAndTitleCase(name)', 'children: hardWord(removeHyphensAndTitleCase(name))'),
  patch('@strapi/i18n/dist/admin/components/BulkLocaleActionModal.mjs', '`Select ${locale}`', `\`\${${word('Select')}} \${locale}\``),
  patch('@strapi/i18n/dist/admin/components/LocaleTable.mjs', 'children: "Actions"', `children: ${word('Actions')}`),
  patch(`${CONTENT}/pages/EditView/components/DocumentStatus.mjs`, '"aria-label": status,', '"aria-label": formatMessage({ id: `content-manager.containers.List.${status}` }),'),
  patch(`${CONTENT}/pages/EditView/components/FormInputs/Wysiwyg/Editor.mjs`, "'screenReaderLabel', 'Editor'", `'screenReaderLabel', ${word('Editor')}`),
  patch('@strapi/upload/dist/admin/components/AssetDialog/BrowseStep/SearchAsset/SearchAsset.mjs', '"aria-label": "search"', `"aria-label": ${word('Search')}`),
  patch(SYSTEM, 'label: t = "Pagination"', `label: t = ${word('Pagination')}`),
  patch(`${USERS}/EmailTemplates/components/EmailForm.mjs`, 'children: "Cancel"', `children: ${word('Cancel')}`),
  patch(`${USERS}/EmailTemplates/components/EmailForm.mjs`, 'children: "Finish"', `children: ${word('Finish')}`),
  patch(`${USERS}/Providers/index.mjs`, 'label: "Edit"', `label: ${word('Edit')}`),
  patch('@strapi/upload/dist/admin/components/AssetDialog/BrowseStep/PaginationFooter/PaginationFooter.mjs', '"Go to page ",', `${word('Go to page ')},`),
  patch('@strapi/upload/dist/admin/components/AssetDialog/BrowseStep/SearchAsset/SearchAsset.mjs', 'label: "Search"', `label: ${word('Search')}`),
  patch(SYSTEM, '= "Clear"', `= ${word('Clear')}`, 6),
  patch(SYSTEM, 'clearLabel: "Clear"', `clearLabel: ${word('Clear')}`),
  patch(SYSTEM, '= "Loading content..."', `= ${word('Loading content')}`),
  patch(SYSTEM, 'children: "Loading" }', `children: ${word('Loading')} }`, 2),
  patch(SYSTEM, '() => "No results found"', `() => ${word('No results found')}`),
  patch(SYSTEM, '= "Select or enter a value"', `= ${word('Select or enter a value')}`),
  patch(SYSTEM, '= "Choose date"', `= ${word('Choose date')}`, 2),
  patch(SYSTEM, '= "Choose time"', `= ${word('Choose time')}`),
  patch(SYSTEM, '= "Close modal"', `= ${word('Close modal')}`),
];

/** Names of settings pages in the browser's title: core writes them in English into a translated sentence. */
const TITLES: readonly Patch[] = ([
  ['AdminTokens/ListView', 'Admin Tokens'], ['AdminTokens/EditView/EditViewPage', 'Admin Tokens'],
  ['ApiTokens/ListView', 'API Tokens'], ['ApiTokens/EditView/EditViewPage', 'API Tokens'],
  ['TransferTokens/ListView', 'Transfer Tokens'], ['TransferTokens/EditView', 'Transfer Tokens'],
  ['Roles/ListPage', 'Roles'], ['Roles/CreatePage', 'Roles'], ['Roles/EditPage', 'Roles'],
  ['Users/ListPage', 'Users'], ['Users/EditPage', 'Users'],
] as const).map(([page, name]) => patch(`${ADMIN}/pages/Settings/pages/${page}.mjs`, `name: '${name}'`, `name: ${word(name)}`));

/** Values of enumerations: core shows the stored word in forms, filters and lists. */
const VALUES: readonly Patch[] = [
  patch(`${CONTENT}/pages/EditView/components/InputRenderer.mjs`, 'props.attribute.enum.map((value)=>({', 'props.attribute.enum.map((value)=>({ label: hardWord(value),'),
  patch(`${CONTENT}/pages/ListView/components/Filters.mjs`, 'defaultMessage: value', 'defaultMessage: hardWord(value)'),
  patch(`${CONTENT}/pages/ListView/components/TableCells/CellValue.mjs`, 'let formattedValue = value;', "let formattedValue = type === 'enumeration' && typeof value === 'string' ? hardWord(value) : value;"),
  patch(`${CONTENT}/pages/ListConfiguration/components/Settings.mjs`, 'label: value', 'label: hardWord(String(value))', 2),
];

/** Core's forms know ASCII letters only; the rule of accounts is the server's, which says everything that is missing. */
const PASSWORDS: readonly Patch[] = ([
  ['Auth/components/Register', 2], ['Auth/components/ResetPassword', 1], ['Settings/pages/Users/utils/validation', 1],
] as const).flatMap(([page, times]) =>
  ['/[a-z]/', '/[A-Z]/', '/\\d/'].map((letters) => patch(`${ADMIN}/pages/${page}.mjs`, `return ${letters}.test(value)`, 'return true', times)));

/** "password" is no word of HTML's `autocomplete`: browsers and axe know the present password and a new one. */
const AUTOCOMPLETE: readonly Patch[] = [
  patch(`${ADMIN}/components/FormInputs/Password.mjs`, 'autoComplete: "password"', 'autoComplete: name === "currentPassword" ? "current-password" : "new-password"'),
  patch(`${ADMIN}/pages/Auth/components/Login.mjs`, "type: 'password'", "type: 'password', autoComplete: 'current-password'"),
];

const LAZY_PLAYER = `import { createElement, lazy, Suspense } from 'react';
const Player = lazy(() => import('@mux/mux-player-react'));
const MuxPlayer = (props) => createElement(Suspense, { fallback: null }, createElement(Player, props));`;

/**
 * Core loads these with the first page, together 2 MB that a slow laptop compiles at each start: a hundred and ninety
 * languages of programmes for the preview of Markdown, which no field of ours uses, and a player of streams.
 */
const WEIGHT: readonly Patch[] = [
  patch(`${CONTENT}/pages/EditView/components/FormInputs/Wysiwyg/utils/mdRenderer.mjs`, "from 'highlight.js'", "from 'highlight.js/lib/core'"),
  patch('@strapi/upload/dist/admin/components/EditAssetDialog/PreviewBox/AssetPreview.mjs', "import MuxPlayer from '@mux/mux-player-react';", LAZY_PLAYER),
];

export const CORE_PATCHES: readonly Patch[] = [...WEIGHT, ...PASSWORDS, ...AUTOCOMPLETE, ...MENU, ...NAMES, ...TIME, ...WORDS, ...TITLES, ...VALUES];
