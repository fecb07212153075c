import { useSession } from '../../shared/cloud/session';
import { roleName } from '../../shared/copy/roles';
import { Avatar } from '../../shared/ui/avatar';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { Icon } from '../../shared/ui/icon';
import { Sheet } from '../../shared/ui/sheet';
import { goOnAs } from './go-on-as';

/** Everyone this WeChat user may act as, to go on as another of them. */
export function CallerChoices({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { callers, activeId } = useSession();
  return (
    <Sheet open={open} title="切换身份" onClose={onClose}>
      <CellGroup>
        {callers.map((caller) => (
          <Cell
            key={caller.callerId}
            start={<Avatar id={caller.merchantId} name={[...caller.merchantName][0] ?? ''} size={40} />}
            title={caller.merchantName}
            brief={roleName[caller.role]}
            end={caller.callerId === activeId && <Icon name="check" />}
            onClick={() => (caller.callerId === activeId ? onClose() : goOnAs(caller))}
          />
        ))}
      </CellGroup>
    </Sheet>
  );
}
