import type { ContentManagerPlugin, DocumentActionComponent, BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { isModeratedType } from '../../contracts';
import { ModerationPanel } from './components/ModerationPanel';
import { useDeletable } from './deletable';

type Apis = ContentManagerPlugin['config']['apis'];

const REFUSED_ACTIONS = new Set(['publish', 'unpublish', 'discard', 'clone']);
const REFUSED_BULK = new Set(['publish', 'unpublish', 'delete']);

/** The action as core has it, but absent on moderated types: the server refuses it there. Hooks run either way. */
const absentOnModerated = (Action: DocumentActionComponent): DocumentActionComponent => {
  const Hidden: DocumentActionComponent = (props) => {
    const description = Action(props);
    return isModeratedType(props.model) ? null : description;
  };
  return Object.assign(Hidden, { type: Action.type, position: Action.position });
};

/** Deleting stays where the server allows it: a draft that was never public and is not under review. */
const deleteOfDrafts = (Action: DocumentActionComponent): DocumentActionComponent => {
  const Hidden: DocumentActionComponent = (props) => {
    const description = Action(props);
    const deletable = useDeletable(props.documentId);
    return isModeratedType(props.model) && !deletable ? null : description;
  };
  return Object.assign(Hidden, { type: Action.type, position: Action.position });
};

const arrange = (action: DocumentActionComponent): DocumentActionComponent => {
  if (action.type === 'delete') return deleteOfDrafts(action);
  return action.type && REFUSED_ACTIONS.has(action.type) ? absentOnModerated(action) : action;
};

const absentInBulk = (Action: BulkActionComponent): BulkActionComponent => {
  const Hidden: BulkActionComponent = (props) => {
    const description = Action(props);
    return isModeratedType(props.model) ? null : description;
  };
  return Object.assign(Hidden, { type: Action.type });
};

/** Puts the moderation panel below the save button and takes away what would be refused. */
export const arrangeContentManager = (apis: Apis): void => {
  // Nobody has set up core's preview: its panel would only advertise it.
  apis.addEditViewSidePanel((panels) => [...panels.filter((panel) => panel.type === 'actions'), ModerationPanel]);
  apis.addDocumentAction((actions) => actions.map(arrange));
  apis.addBulkAction((actions) => actions.map((action) => (action.type && REFUSED_BULK.has(action.type) ? absentInBulk(action) : action)));
};
