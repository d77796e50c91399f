import { useEditorState, type Editor } from '@tiptap/react';

/** Whether the cursor stands in a table. */
export const useIsInTable = (editor: Editor | null): boolean =>
  useEditorState({ editor, selector: ({ editor: now }) => now?.isActive('table') ?? false }) ?? false;
