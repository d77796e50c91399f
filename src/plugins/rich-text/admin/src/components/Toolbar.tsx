import { Tooltip } from '@strapi/design-system';
import { useEditorState, type Editor } from '@tiptap/react';
import { forwardRef, useImperativeHandle, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { key } from '../plugin-id';
import type { DialogName, Tool } from './commands';
import { Bar, Group, ToolButton } from './styles';

export interface ToolbarHandle {
  focus(): void;
}

interface Props {
  readonly editor: Editor;
  readonly groups: ReadonlyArray<readonly Tool[]>;
  readonly label: string;
  readonly controls: string;
  readonly disabled: boolean;
  /** Further buttons, in words, at the end. */
  readonly end?: ReactNode;
  onOpen(dialog: DialogName): void;
}

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * A toolbar as WAI-ARIA describes it: one stop for Tab, arrows move inside, Home and End go to the ends, Escape goes
 * back to the text. Buttons that do nothing just now can be reached and say so.
 */
export const Toolbar = forwardRef<ToolbarHandle, Props>(({ editor, groups, label, controls, disabled, end, onOpen }, ref) => {
  const { formatMessage } = useIntl();
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const states = useEditorState({
    editor,
    selector: ({ editor: now }) => groups.flat().map((tool) => ({ on: tool.isOn?.(now) ?? null, off: tool.isOff?.(now) ?? false })),
  });
  const buttons = (): HTMLElement[] => [...(bar.current?.querySelectorAll<HTMLElement>('button') ?? [])];
  const go = (index: number) => {
    const all = buttons();
    const target = (index + all.length) % all.length;
    setCurrent(target);
    all[target]?.focus();
  };
  useImperativeHandle(ref, () => ({ focus: () => go(current) }));

  const move = (event: KeyboardEvent) => {
    const at = buttons().indexOf(event.target as HTMLElement);
    if (event.key in STEP) go(at + (STEP[event.key] ?? 0));
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(-1);
    else if (event.key === 'Escape') editor.commands.focus();
    else return;
    event.preventDefault();
  };

  let index = -1;
  return (
    <Bar ref={bar} role="toolbar" aria-label={label} aria-controls={controls} onKeyDown={move}
      onFocus={(event) => setCurrent(Math.max(0, buttons().indexOf(event.target as HTMLElement)))}>
      {groups.map((group) => (
        <Group key={group[0]?.name}>
          {group.map((tool) => {
            index += 1;
            const { on, off } = states[index] ?? { on: null, off: false };
            const isOff = off || disabled;
            const words = formatMessage({ id: key(`tool.${tool.name}`) });
            const Icon = tool.icon;
            const act = () => {
              if (isOff) return;
              if (tool.opens) onOpen(tool.opens);
              else tool.run?.(editor);
            };
            const button = (
              <ToolButton
                type="button" tabIndex={index === current ? 0 : -1} data-tool={tool.name} aria-disabled={isOff}
                {...(on === null ? {} : { 'aria-pressed': on })}
                {...(tool.shortcut ? { 'aria-keyshortcuts': tool.shortcut.replace('Ctrl', 'Control') } : {})}
                {...(Icon || tool.sign ? { 'aria-label': words } : {})}
                // The selection in the text must not be lost by pressing a button.
                onMouseDown={(event) => event.preventDefault()} onClick={act}
              >
                {tool.sign ? <span aria-hidden>{tool.sign}</span> : Icon ? <Icon aria-hidden width="1.6rem" height="1.6rem" /> : words}
              </ToolButton>
            );
            return Icon || tool.sign
              ? <Tooltip key={tool.name} label={tool.shortcut ? `${words} (${tool.shortcut})` : words}>{button}</Tooltip>
              : <span key={tool.name}>{button}</span>;
          })}
        </Group>
      ))}
      {end}
    </Bar>
  );
});
Toolbar.displayName = 'Toolbar';
