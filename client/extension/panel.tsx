import { show } from './frame.tsx'
import { Connected } from './connected.tsx'
import { AskedPart } from './asked-part.tsx'

show(
  <Connected>
    <AskedPart />
  </Connected>,
)
