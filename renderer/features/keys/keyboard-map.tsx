import { useTranslation } from 'react-i18next';
import { commandGroups, commandIds, commandTable } from '../../../shared/commands';
import { useAppDispatch } from '../../store/store';
import { Dialog } from '../../ui/dialog';
import { dialogClosed } from '../palette/palette-slice';
import { Keys } from './keys';
import { otherKeys } from './other-keys';

interface Row {
  readonly words: string;
  readonly keys: readonly string[];
}

/** All keys by where they work; shown with `?` and from the help menu. */
export function KeyboardMap() {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const commands = commandGroups.flatMap((group) => {
    const rows = commandIds.flatMap((id): readonly Row[] => {
      const entry = commandTable[id];
      return entry.group === group && entry.keys !== null ? [{ words: t(entry.words), keys: [entry.keys] }] : [];
    });
    return rows.length === 0 ? [] : [{ title: t(`commands:group-name.${group}`), rows }];
  });
  const others = otherKeys.map(({ place, keys }) => ({
    title: t(`commands:place.${place}`),
    rows: keys.map(([what, pressed]): Row => ({ words: t(`commands:key.${place}.${what}`), keys: pressed })),
  }));
  return (
    <Dialog isOpen onClose={() => dispatch(dialogClosed())} title={t('commands:keysTitle')} size="wide">
      <div className="keyboard-map">
        {[...commands, ...others].map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(({ words, keys }) => (
                <div key={words}>
                  <dt>{words}</dt>
                  <dd>
                    {keys.map((accelerator) => (
                      <Keys key={accelerator} accelerator={accelerator} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
