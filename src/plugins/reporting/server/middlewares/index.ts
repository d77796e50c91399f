import importBody from './import-body';

export default { 'import-body': importBody };
