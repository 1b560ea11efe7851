export type FileKind = 'bank' | 'roles' | 'syllabus'

/** What a YAML file among the questions holds, by its place: `syllabus/` facts, `roles.yaml` blueprints, else items. */
export const fileKind = (file: string): FileKind => {
  const [name = '', folder] = file.split(/[/\\]/).reverse()
  if (folder === 'syllabus') return 'syllabus'
  return /^roles\.ya?ml$/.test(name) ? 'roles' : 'bank'
}
