/** The one name that what is done with translations is signed with in this browser. */
import { remember, remembered } from '../../data/remembered.ts'
import { query } from '../../data/request.ts'

const EDITOR = 'editor'

/** Empty: that of the server’s user. */
export const signature = () => remembered(EDITOR)
export const keepSignature = (name: string) => remember(EDITOR, name)
/** For the end of an address. */
export const signed = () => query({ as: signature() })
