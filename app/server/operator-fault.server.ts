/** Something that whoever runs the portal can mend. Its message is whole sentences: nobody needs the stack. */
export class OperatorFault extends Error {
	override name = 'OperatorFault'
}
