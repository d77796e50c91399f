import { legalDocuments } from '../../../public-api/resources/legal-documents';
import { controllerOf } from '../../../public-api/serve';

export default controllerOf(legalDocuments);
