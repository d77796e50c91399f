/* Made by "npm run openapi" from docs/openapi.json. Do not edit. */

export interface paths {
    "/articles": {
        parameters: {
            query?: {
                /** @description Đường dẫn của trang thành phần; bỏ trống là Cổng tỉnh ("/"). */
                site?: string;
                /** @description Đúng bài có địa chỉ này. */
                slug?: string;
                /** @description Địa chỉ của chuyên mục; gồm cả các chuyên mục con. */
                category?: string;
                /** @description Đơn vị: documentId, mã, hoặc mã@ngày. */
                unit?: string;
                /** @description Ngôn ngữ, ví dụ vi, en, tay. */
                language?: string;
                /** @description Đăng lần đầu từ ngày. */
                from?: string;
                /** @description Đăng lần đầu đến hết ngày. */
                to?: string;
                /** @description Thứ tự: firstPublishedAt, changedAt, title; thêm "-" ở trước hoặc ":desc" ở sau để xếp giảm dần. */
                sort?: ("firstPublishedAt" | "-firstPublishedAt" | "firstPublishedAt:asc" | "firstPublishedAt:desc" | "changedAt" | "-changedAt" | "changedAt:asc" | "changedAt:desc" | "title" | "-title" | "title:asc" | "title:desc")[];
                /** @description Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: slug, title, summary, body, language, author, source, origin, originalUrl, originalDate, firstPublishedAt, changedAt, canonicalUrl, citation, dublinCore, approval, original, portalCopy. */
                fields?: ("slug" | "title" | "summary" | "body" | "language" | "author" | "source" | "origin" | "originalUrl" | "originalDate" | "firstPublishedAt" | "changedAt" | "canonicalUrl" | "citation" | "dublinCore" | "approval" | "original" | "portalCopy")[];
                /** @description Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: unit, site, category, cover, attachments. */
                populate?: ("unit" | "site" | "category" | "cover" | "attachments" | "*")[];
                /** @description Trang, đếm từ 1; bỏ trống là 1. Trang càng xa càng chậm: muốn đọc hết hãy dùng "cursor". */
                page?: number;
                /** @description Số mục mỗi trang, nhiều nhất 100. */
                pageSize?: number;
                /** @description Có đếm tổng số mục hay không; bỏ trống: có khi đọc theo trang, không khi đọc theo "cursor". */
                count?: "true" | "false";
                /** @description Đọc tiếp từ "meta.pagination.next" của câu trả lời trước, với cùng câu hỏi (fields, populate, pageSize được đổi); không dùng cùng "page". */
                cursor?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Danh sách bài viết đã đăng của một trang
         * @description Không có "site" thì chỉ trả bài của Cổng tỉnh. Bài của đơn vị đã chấm dứt vẫn đọc được.
         */
        get: operations["article.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Chỉ phần đầu: Danh sách bài viết đã đăng của một trang */
        head: operations["article.find.head"];
        patch?: never;
        trace?: never;
    };
    "/articles/by-slug/{slug}": {
        parameters: {
            query?: {
                /** @description Đường dẫn của trang thành phần; bỏ trống là Cổng tỉnh ("/"). */
                site?: string;
                /** @description Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: slug, title, summary, body, language, author, source, origin, originalUrl, originalDate, firstPublishedAt, changedAt, canonicalUrl, citation, dublinCore, approval, original, portalCopy. */
                fields?: ("slug" | "title" | "summary" | "body" | "language" | "author" | "source" | "origin" | "originalUrl" | "originalDate" | "firstPublishedAt" | "changedAt" | "canonicalUrl" | "citation" | "dublinCore" | "approval" | "original" | "portalCopy")[];
                /** @description Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: unit, site, category, cover, attachments. */
                populate?: ("unit" | "site" | "category" | "cover" | "attachments" | "*")[];
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        /** Một bài viết theo địa chỉ của nó trên một trang */
        get: operations["article.findBySlug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Chỉ phần đầu: Một bài viết theo địa chỉ của nó trên một trang */
        head: operations["article.findBySlug.head"];
        patch?: never;
        trace?: never;
    };
    "/articles/{documentId}": {
        parameters: {
            query?: {
                /** @description Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: slug, title, summary, body, language, author, source, origin, originalUrl, originalDate, firstPublishedAt, changedAt, canonicalUrl, citation, dublinCore, approval, original, portalCopy. */
                fields?: ("slug" | "title" | "summary" | "body" | "language" | "author" | "source" | "origin" | "originalUrl" | "originalDate" | "firstPublishedAt" | "changedAt" | "canonicalUrl" | "citation" | "dublinCore" | "approval" | "original" | "portalCopy")[];
                /** @description Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: unit, site, category, cover, attachments. */
                populate?: ("unit" | "site" | "category" | "cover" | "attachments" | "*")[];
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        /** Một bài viết đã đăng */
        get: operations["article.findOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Chỉ phần đầu: Một bài viết đã đăng */
        head: operations["article.findOne.head"];
        patch?: never;
        trace?: never;
    };
    "/categories": {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        /** Cây chuyên mục của cổng */
        get: operations["category.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Chỉ phần đầu: Cây chuyên mục của cổng */
        head: operations["category.find.head"];
        patch?: never;
        trace?: never;
    };
    "/legal-documents": {
        parameters: {
            query?: {
                /** @description Loại văn bản. */
                kind?: "luat" | "nghi-quyet" | "nghi-dinh" | "thong-tu" | "quyet-dinh" | "chi-thi" | "ke-hoach" | "quy-che" | "thong-bao" | "cong-van" | "khac";
                /** @description Số, ví dụ 11/2024. */
                number?: string;
                /** @description Ký hiệu, ví dụ QĐ-UBND. */
                symbol?: string;
                /** @description Cơ quan ban hành, đúng từng chữ. */
                issuer?: string;
                /** @description Tình trạng hiệu lực tại ngày "on". */
                validity?: "in-force" | "not-yet" | "replaced" | "expired" | "unknown";
                /** @description Ngày để tính tình trạng hiệu lực; bỏ trống là hôm nay. */
                on?: string;
                /** @description Đơn vị đăng: documentId, mã, hoặc mã@ngày. */
                unit?: string;
                /** @description Ban hành từ ngày. */
                from?: string;
                /** @description Ban hành đến hết ngày. */
                to?: string;
                /** @description Thứ tự: issuedOn, effectiveFrom, firstPublishedAt, changedAt, number; thêm "-" ở trước hoặc ":desc" ở sau để xếp giảm dần. */
                sort?: ("issuedOn" | "-issuedOn" | "issuedOn:asc" | "issuedOn:desc" | "effectiveFrom" | "-effectiveFrom" | "effectiveFrom:asc" | "effectiveFrom:desc" | "firstPublishedAt" | "-firstPublishedAt" | "firstPublishedAt:asc" | "firstPublishedAt:desc" | "changedAt" | "-changedAt" | "changedAt:asc" | "changedAt:desc" | "number" | "-number" | "number:asc" | "number:desc")[];
                /** @description Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: reference, number, symbol, kind, kindName, issuer, signer, signerTitle, issuedOn, effectiveFrom, effectiveTo, validity, abstract, source, nationalRecord, firstPublishedAt, changedAt, canonicalUrl, citation, dublinCore, approval. */
                fields?: ("reference" | "number" | "symbol" | "kind" | "kindName" | "issuer" | "signer" | "signerTitle" | "issuedOn" | "effectiveFrom" | "effectiveTo" | "validity" | "abstract" | "source" | "nationalRecord" | "firstPublishedAt" | "changedAt" | "canonicalUrl" | "citation" | "dublinCore" | "approval")[];
                /** @description Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: unit, files, replaces, replacedBy. */
                populate?: ("unit" | "files" | "replaces" | "replacedBy" | "*")[];
                /** @description Trang, đếm từ 1; bỏ trống là 1. Trang càng xa càng chậm: muốn đọc hết hãy dùng "cursor". */
                page?: number;
                /** @description Số mục mỗi trang, nhiều nhất 100. */
                pageSize?: number;
                /** @description Có đếm tổng số mục hay không; bỏ trống: có khi đọc theo trang, không khi đọc theo "cursor". */
                count?: "true" | "false";
                /** @description Đọc tiếp từ "meta.pagination.next" của câu trả lời trước, với cùng câu hỏi (fields, populate, pageSize được đổi); không dùng cùng "page". */
                cursor?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        /** Danh sách văn bản đã đăng */
        get: operations["legal-document.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Chỉ phần đầu: Danh sách văn bản đã đăng */
        head: operations["legal-document.find.head"];
        patch?: never;
        trace?: never;
    };
    "/legal-documents/{documentId}": {
        parameters: {
            query?: {
                /** @description Ngày để tính tình trạng hiệu lực; bỏ trống là hôm nay. */
                on?: string;
                /** @description Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: reference, number, symbol, kind, kindName, issuer, signer, signerTitle, issuedOn, effectiveFrom, effectiveTo, validity, abstract, source, nationalRecord, firstPublishedAt, changedAt, canonicalUrl, citation, dublinCore, approval. */
                fields?: ("reference" | "number" | "symbol" | "kind" | "kindName" | "issuer" | "signer" | "signerTitle" | "issuedOn" | "effectiveFrom" | "effectiveTo" | "validity" | "abstract" | "source" | "nationalRecord" | "firstPublishedAt" | "changedAt" | "canonicalUrl" | "citation" | "dublinCore" | "approval")[];
                /** @description Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: unit, files, replaces, replacedBy. */
                populate?: ("unit" | "files" | "replaces" | "replacedBy" | "*")[];
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        /** Một văn bản đã đăng, tình trạng hiệu lực, văn bản thay thế và bị thay thế */
        get: operations["legal-document.findOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Chỉ phần đầu: Một văn bản đã đăng, tình trạng hiệu lực, văn bản thay thế và bị thay thế */
        head: operations["legal-document.findOne.head"];
        patch?: never;
        trace?: never;
    };
    "/info-categories": {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        /** Cây nhóm của Hệ thống thông tin cơ bản */
        get: operations["info-category.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Chỉ phần đầu: Cây nhóm của Hệ thống thông tin cơ bản */
        head: operations["info-category.find.head"];
        patch?: never;
        trace?: never;
    };
    "/info-entries": {
        parameters: {
            query?: {
                /** @description Địa chỉ của nhóm thông tin; gồm cả các nhóm con. */
                category?: string;
                /** @description Đơn vị cung cấp: documentId, mã, hoặc mã@ngày. */
                unit?: string;
                /** @description Đăng lần đầu từ ngày. */
                from?: string;
                /** @description Đăng lần đầu đến hết ngày. */
                to?: string;
                /** @description Thứ tự: firstPublishedAt, changedAt, title; thêm "-" ở trước hoặc ":desc" ở sau để xếp giảm dần. */
                sort?: ("firstPublishedAt" | "-firstPublishedAt" | "firstPublishedAt:asc" | "firstPublishedAt:desc" | "changedAt" | "-changedAt" | "changedAt:asc" | "changedAt:desc" | "title" | "-title" | "title:asc" | "title:desc")[];
                /** @description Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: title, body, keyFigures, author, source, origin, firstPublishedAt, changedAt, canonicalUrl, citation, dublinCore, approval. */
                fields?: ("title" | "body" | "keyFigures" | "author" | "source" | "origin" | "firstPublishedAt" | "changedAt" | "canonicalUrl" | "citation" | "dublinCore" | "approval")[];
                /** @description Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: unit, category, document. */
                populate?: ("unit" | "category" | "document" | "*")[];
                /** @description Trang, đếm từ 1; bỏ trống là 1. Trang càng xa càng chậm: muốn đọc hết hãy dùng "cursor". */
                page?: number;
                /** @description Số mục mỗi trang, nhiều nhất 100. */
                pageSize?: number;
                /** @description Có đếm tổng số mục hay không; bỏ trống: có khi đọc theo trang, không khi đọc theo "cursor". */
                count?: "true" | "false";
                /** @description Đọc tiếp từ "meta.pagination.next" của câu trả lời trước, với cùng câu hỏi (fields, populate, pageSize được đổi); không dùng cùng "page". */
                cursor?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        /** Danh sách thông tin cơ bản đã đăng */
        get: operations["info-entry.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Chỉ phần đầu: Danh sách thông tin cơ bản đã đăng */
        head: operations["info-entry.find.head"];
        patch?: never;
        trace?: never;
    };
    "/info-entries/{documentId}": {
        parameters: {
            query?: {
                /** @description Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: title, body, keyFigures, author, source, origin, firstPublishedAt, changedAt, canonicalUrl, citation, dublinCore, approval. */
                fields?: ("title" | "body" | "keyFigures" | "author" | "source" | "origin" | "firstPublishedAt" | "changedAt" | "canonicalUrl" | "citation" | "dublinCore" | "approval")[];
                /** @description Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: unit, category, document. */
                populate?: ("unit" | "category" | "document" | "*")[];
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        /** Một mục thông tin cơ bản đã đăng */
        get: operations["info-entry.findOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Chỉ phần đầu: Một mục thông tin cơ bản đã đăng */
        head: operations["info-entry.findOne.head"];
        patch?: never;
        trace?: never;
    };
    "/sites": {
        parameters: {
            query?: {
                /** @description Đúng trang có đường dẫn này. */
                path?: string;
                /** @description Đúng trang có tên miền này. */
                host?: string;
                /** @description Đơn vị có trang: documentId, mã, hoặc mã@ngày. */
                unit?: string;
                /** @description Người chịu trách nhiệm vào ngày này; bỏ trống là hôm nay. */
                on?: string;
                /** @description Thứ tự: path, title; thêm "-" ở trước hoặc ":desc" ở sau để xếp giảm dần. */
                sort?: ("path" | "-path" | "path:asc" | "path:desc" | "title" | "-title" | "title:asc" | "title:desc")[];
                /** @description Trang, đếm từ 1; bỏ trống là 1. Trang càng xa càng chậm: muốn đọc hết hãy dùng "cursor". */
                page?: number;
                /** @description Số mục mỗi trang, nhiều nhất 100. */
                pageSize?: number;
                /** @description Có đếm tổng số mục hay không; bỏ trống: có khi đọc theo trang, không khi đọc theo "cursor". */
                count?: "true" | "false";
                /** @description Đọc tiếp từ "meta.pagination.next" của câu trả lời trước, với cùng câu hỏi (fields, populate, pageSize được đổi); không dùng cùng "page". */
                cursor?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Danh sách trang thành phần
         * @description Hỏi đúng một trang bằng "path" hoặc "host" thì có thêm "details": menu, liên hệ, người chịu trách nhiệm, cây trang.
         */
        get: operations["site.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Chỉ phần đầu: Danh sách trang thành phần */
        head: operations["site.find.head"];
        patch?: never;
        trace?: never;
    };
    "/sites/{documentId}": {
        parameters: {
            query?: {
                /** @description Người chịu trách nhiệm vào ngày này; bỏ trống là hôm nay. */
                on?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        /** Một trang thành phần với menu, liên hệ, người chịu trách nhiệm và cây trang */
        get: operations["site.findOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Chỉ phần đầu: Một trang thành phần với menu, liên hệ, người chịu trách nhiệm và cây trang */
        head: operations["site.findOne.head"];
        patch?: never;
        trace?: never;
    };
    "/pages": {
        parameters: {
            query?: {
                /** @description Đường dẫn của trang thành phần; bỏ trống là Cổng tỉnh ("/"). */
                site?: string;
                /** @description Đường dẫn của trang trên trang thành phần, ví dụ /gioi-thieu. */
                path?: string;
                /** @description Thứ tự: order, title, changedAt; thêm "-" ở trước hoặc ":desc" ở sau để xếp giảm dần. */
                sort?: ("order" | "-order" | "order:asc" | "order:desc" | "title" | "-title" | "title:asc" | "title:desc" | "changedAt" | "-changedAt" | "changedAt:asc" | "changedAt:desc")[];
                /** @description Trang, đếm từ 1; bỏ trống là 1. Trang càng xa càng chậm: muốn đọc hết hãy dùng "cursor". */
                page?: number;
                /** @description Số mục mỗi trang, nhiều nhất 100. */
                pageSize?: number;
                /** @description Có đếm tổng số mục hay không; bỏ trống: có khi đọc theo trang, không khi đọc theo "cursor". */
                count?: "true" | "false";
                /** @description Đọc tiếp từ "meta.pagination.next" của câu trả lời trước, với cùng câu hỏi (fields, populate, pageSize được đổi); không dùng cùng "page". */
                cursor?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Các trang nội dung đã đăng của một trang thành phần, hoặc một trang theo đường dẫn
         * @description Có "path" thì trả đúng trang đó với các phần của nó; khi trang đã chuyển chỗ, meta.moved cho biết đường dẫn mới để chuyển hướng (301).
         */
        get: operations["page.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Chỉ phần đầu: Các trang nội dung đã đăng của một trang thành phần, hoặc một trang theo đường dẫn */
        head: operations["page.find.head"];
        patch?: never;
        trace?: never;
    };
    "/pages/{documentId}": {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        /** Một trang nội dung đã đăng */
        get: operations["page.findOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Chỉ phần đầu: Một trang nội dung đã đăng */
        head: operations["page.findOne.head"];
        patch?: never;
        trace?: never;
    };
    "/units": {
        parameters: {
            query?: {
                /** @description Ngày xem: mã được hiểu và tình trạng được tính vào ngày này; bỏ trống là hôm nay. */
                on?: string;
                /** @description Tình trạng vào ngày "on". */
                state?: "in-force" | "closed" | "planned" | "all";
                /** @description Loại đơn vị. */
                kind?: "province" | "district" | "commune" | "department" | "organisation" | "person";
                /** @description Đơn vị cấp trên trực tiếp: documentId, mã, hoặc mã@ngày. */
                parent?: string;
                /** @description Mã đơn vị. */
                code?: string;
                /** @description Thứ tự: code, name; thêm "-" ở trước hoặc ":desc" ở sau để xếp giảm dần. */
                sort?: ("code" | "-code" | "code:asc" | "code:desc" | "name" | "-name" | "name:asc" | "name:desc")[];
                /** @description Trang, đếm từ 1; bỏ trống là 1. Trang càng xa càng chậm: muốn đọc hết hãy dùng "cursor". */
                page?: number;
                /** @description Số mục mỗi trang, nhiều nhất 100. */
                pageSize?: number;
                /** @description Có đếm tổng số mục hay không; bỏ trống: có khi đọc theo trang, không khi đọc theo "cursor". */
                count?: "true" | "false";
                /** @description Đọc tiếp từ "meta.pagination.next" của câu trả lời trước, với cùng câu hỏi (fields, populate, pageSize được đổi); không dùng cùng "page". */
                cursor?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Danh sách đơn vị vào một ngày
         * @description Mặc định chỉ trả đơn vị đang hoạt động vào ngày "on"; state=all trả cả đơn vị đã chấm dứt và chưa thành lập.
         */
        get: operations["unit.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Chỉ phần đầu: Danh sách đơn vị vào một ngày */
        head: operations["unit.find.head"];
        patch?: never;
        trace?: never;
    };
    "/units/{unit}": {
        parameters: {
            query?: {
                /** @description Ngày xem: mã được hiểu và tình trạng được tính vào ngày này; bỏ trống là hôm nay. */
                on?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                unit: string;
            };
            cookie?: never;
        };
        /**
         * Một đơn vị, kể cả đơn vị đã chấm dứt, với đơn vị kế thừa
         * @description Gọi bằng documentId, mã (vào ngày "on") hoặc mã@ngày.
         */
        get: operations["unit.findOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Chỉ phần đầu: Một đơn vị, kể cả đơn vị đã chấm dứt, với đơn vị kế thừa */
        head: operations["unit.findOne.head"];
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query: {
                /** @description Các từ cần tìm, ít nhất hai chữ hoặc số. */
                q: string;
                /** @description Chỉ các loại này. */
                kind?: ("article" | "page" | "legal-document" | "info-entry")[];
                /** @description Chỉ trên trang này; "/" là Cổng tỉnh, gồm cả văn bản và thông tin cơ bản. */
                site?: string;
                /** @description Địa chỉ của chuyên mục hoặc nhóm thông tin; gồm cả các mục con. */
                category?: string;
                /** @description Đơn vị: documentId, mã, hoặc mã@ngày. */
                unit?: string;
                /** @description Chỉ văn bản có tình trạng hiệu lực này vào hôm nay. */
                validity?: "in-force" | "not-yet" | "replaced" | "expired" | "unknown";
                /** @description Đăng lần đầu (văn bản: ban hành) từ ngày. */
                from?: string;
                /** @description Đăng lần đầu (văn bản: ban hành) đến hết ngày. */
                to?: string;
                /** @description Có đếm tổng số kết quả hay không: đúng đến 999, còn 1000 nghĩa là ít nhất 1000. */
                count?: "true" | "false";
                /** @description Đọc tiếp từ "next" của câu trả lời trước, với cùng câu hỏi; không dùng cùng "page". */
                cursor?: string;
                /** @description Trang, đếm từ 1. */
                page?: number;
                /** @description Số mục mỗi trang, nhiều nhất 100. */
                pageSize?: number;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Tìm trong bài viết, trang nội dung, văn bản và thông tin cơ bản đã đăng
         * @description Có dấu hay không dấu đều tìm được; viết có dấu thì kết quả đúng dấu đứng trước. Hòa và hoà, Sĩ và Sỹ là một. Từ cuối có thể gõ dở. Từ trong dấu ngoặc kép phải đứng liền nhau.
         *
         *     Không có "site" thì tìm trên Cổng tỉnh và mọi trang thành phần. Văn bản hết hiệu lực chỉ có khi hỏi bằng "validity".
         *
         *     Thứ tự được giải thích trong docs/frontends.md.
         */
        get: operations["search.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /** Chỉ phần đầu: Tìm trong bài viết, trang nội dung, văn bản và thông tin cơ bản đã đăng */
        head: operations["search.find.head"];
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Phiên bản đã duyệt: cơ quan và ngày của từng bước, không nêu người (PT-17.3). */
        Approval: {
            revision: number;
            hash: string;
            /** Format: date */
            publishedOn: string;
            steps: {
                stage: string;
                office: string;
                /** Format: date */
                date: string;
            }[];
        };
        /** @description Bài viết đã đăng. */
        Article: {
            documentId: string;
            slug: string | null;
            title: string;
            summary: string | null;
            /** @description HTML đã lọc theo danh sách thẻ cho phép. */
            body: string | null;
            language: string;
            author: string | null;
            source: string | null;
            /** @enum {string} */
            origin: "original" | "republished" | "translated";
            originalUrl: string | null;
            originalDate: string | null;
            firstPublishedAt: string | null;
            changedAt: string | null;
            canonicalUrl: string;
            citation: components["schemas"]["Citation"];
            dublinCore: components["schemas"]["DublinCore"];
            approval: components["schemas"]["Approval"] | null;
            /** @description Bản liên kết trên Cổng tỉnh: bài gốc đang đăng trên trang của đơn vị. */
            original: components["schemas"]["OtherPlace"] | null;
            /** @description Bài trên trang của đơn vị: bản liên kết đang đăng trên Cổng tỉnh. */
            portalCopy: components["schemas"]["OtherPlace"] | null;
            unit: components["schemas"]["Unit"] | null;
            site: components["schemas"]["SiteReference"] | null;
            category: components["schemas"]["CategoryReference"] | null;
            cover: components["schemas"]["Image"] | null;
            attachments: components["schemas"]["File"][];
        };
        /** @description Một mục. */
        ArticleAnswer: {
            data: components["schemas"]["Article"];
            meta: Record<string, never>;
        };
        /** @description Một mục. */
        ArticleBySlugAnswer: {
            data: components["schemas"]["Article"];
            meta: Record<string, never>;
        };
        /** @description Bài viết trong danh sách; nội dung và tệp chỉ có khi được gọi tên. */
        ArticleCard: {
            documentId: string;
            slug: string | null;
            title: string;
            summary: string | null;
            /** @description HTML đã lọc theo danh sách thẻ cho phép. */
            body?: string | null;
            language: string;
            author: string | null;
            source: string | null;
            /** @enum {string} */
            origin: "original" | "republished" | "translated";
            originalUrl: string | null;
            originalDate: string | null;
            firstPublishedAt: string | null;
            changedAt: string | null;
            canonicalUrl: string;
            citation: components["schemas"]["Citation"];
            dublinCore: components["schemas"]["DublinCore"];
            approval: components["schemas"]["Approval"] | null;
            /** @description Bản liên kết trên Cổng tỉnh: bài gốc đang đăng trên trang của đơn vị. */
            original: components["schemas"]["OtherPlace"] | null;
            /** @description Bài trên trang của đơn vị: bản liên kết đang đăng trên Cổng tỉnh. */
            portalCopy: components["schemas"]["OtherPlace"] | null;
            unit: components["schemas"]["Unit"] | null;
            site: components["schemas"]["SiteReference"] | null;
            category: components["schemas"]["CategoryReference"] | null;
            cover: components["schemas"]["Image"] | null;
            attachments?: components["schemas"]["File"][];
        };
        /** @description Danh sách theo trang. */
        ArticleList: {
            data: components["schemas"]["ArticleCard"][];
            meta: {
                pagination: components["schemas"]["Pagination"];
            };
        };
        /** @description Bài viết trong một danh sách của trang. */
        ArticleTeaser: {
            documentId: string;
            title: string;
            url: string;
            summary: string | null;
            firstPublishedAt: string | null;
            cover: components["schemas"]["Image"] | null;
        };
        /** @description Văn bản kèm theo có giá trị pháp lý (BI-5.3). */
        AttachedDocument: {
            number: string;
            /** Format: date */
            issuedOn: string;
            issuer: string;
            signer: string;
            file: components["schemas"]["File"] | null;
        };
        /** @description Chuyên mục của cổng và các chuyên mục con. */
        Category: {
            documentId: string;
            slug: string;
            name: string;
            description: string | null;
            legalBasis: string | null;
            /** @description Các thời hạn đang áp dụng tại ngày nghiệp vụ. */
            deadlines: components["schemas"]["Deadline"][];
            children: components["schemas"]["Category"][];
        };
        /** @description Chuyên mục, với đường đi từ gốc của cây. */
        CategoryReference: {
            documentId: string;
            slug: string;
            name: string;
            path: {
                slug: string;
                name: string;
            }[];
        };
        /** @description Cây đầy đủ, gốc ở mức ngoài cùng. */
        CategoryTree: {
            data: components["schemas"]["Category"][];
            meta: Record<string, never>;
        };
        /** @description Trích dẫn dùng ngay khi đăng lại (PT-6.2). */
        Citation: {
            text: string;
            author: string | null;
            source: string | null;
            title: string;
            portal: string;
            host: string;
            publishedOn: string | null;
            url: string;
        };
        /** @description Một đầu mối liên hệ. */
        ContactPoint: {
            label: string;
            address: string | null;
            phone: string | null;
            fax: string | null;
            email: string | null;
            hours: string | null;
        };
        /** @description Thời hạn cập nhật của chuyên mục, áp dụng từ ngày đến trước ngày. */
        Deadline: {
            /** @description Số ngày làm việc. */
            workingDays: number;
            /** @enum {string} */
            countedFrom: "creation" | "issue" | "approval" | "publication-decision";
            validFrom: string | null;
            validTo: string | null;
            legalBasis: string;
        };
        /** @description Văn bản trong một danh sách của trang. */
        DocumentTeaser: {
            documentId: string;
            title: string;
            url: string;
            reference: string;
            issuedOn: string | null;
        };
        /** @description Siêu dữ liệu Dublin Core theo Thông tư 24/2011/TT-BTTTT; nhiều giá trị cách nhau bằng dấu chấm phẩy. */
        DublinCore: {
            title: string;
            creator: string;
            /** Format: date */
            date: string;
            description: string;
            publisher: string;
            identifier: string;
            language: string | null;
            source: string | null;
            contributor: string | null;
            subject: string | null;
            coverage: string | null;
            type: string | null;
            format: string | null;
            relation: string | null;
            rights: string | null;
        };
        /** @description Đo lường EMC (PT-3.2): mã giám sát và tập lệnh mà frontend nhúng; "scriptOrigin" là tên miền cần cho phép trong CSP. */
        Emc: {
            code: string | null;
            scriptUrl: string;
            scriptOrigin: string;
        };
        /** @description Lời từ chối: mã ổn định, câu tiếng Việt nói việc cần làm, các ô liên quan. */
        Error: {
            data: null;
            error: {
                status: number;
                name: string;
                message: string;
                details: {
                    /** @description Mã ổn định. Hiện có: query.invalid (giá trị của tham số không đúng; "fields" nêu từng tham số); query.unknown (có tham số không được nhận; "known" liệt kê các tham số dùng được); query.twice (hai tham số có cùng một nghĩa, hoặc "page" đi cùng "cursor"); search.too-short (cần ít nhất hai chữ hoặc số để tìm); not-found (không có nội dung này trên cổng, hoặc không còn); site.unknown (không có trang thành phần này); category.unknown (không có chuyên mục này); unit.unknown (không có đơn vị này vào ngày đó); request.too-many (hỏi quá nhiều trong thời gian ngắn; "Retry-After" cho biết số giây cần đợi). */
                    code: ("query.invalid" | "query.unknown" | "query.twice" | "search.too-short" | "not-found" | "site.unknown" | "category.unknown" | "unit.unknown" | "request.too-many") | string;
                    fields: {
                        path: string;
                        message: string;
                    }[];
                } & {
                    [key: string]: unknown;
                };
            };
        };
        /** @description Tệp đính kèm. */
        File: {
            documentId: string;
            name: string;
            url: string;
            mime: string;
            /** @description Kích thước, làm tròn đến 10 byte. */
            bytes: number;
            /** @description SHA-256 của tệp; null khi chưa tính. */
            sha256: string | null;
            /**
             * @description Tệp có mang chữ ký số hay không (chỉ là có mặt, không phải đã kiểm tra hiệu lực).
             * @enum {string}
             */
            signature: "present" | "absent" | "unknown";
            alternativeText: string | null;
        };
        /** @description Một kết quả tìm kiếm. */
        Found: {
            /** @enum {string} */
            kind: "article" | "page" | "legal-document" | "info-entry";
            documentId: string;
            title: string;
            canonicalUrl: string;
            /**
             * Format: date
             * @description Ngày đăng lần đầu; với văn bản là ngày ban hành.
             */
            date: string;
            /** @description Thời điểm đăng lần đầu; null với văn bản. */
            publishedAt: string | null;
            /** @description null: văn bản và thông tin cơ bản, đăng chung trên Cổng tỉnh. */
            site: components["schemas"]["SiteReference"] | null;
            category: {
                documentId: string;
                slug: string;
                name: string;
            } | null;
            unit: components["schemas"]["Unit"] | null;
            /** @description Văn bản thuần, cắt thành đoạn nối tiếp nhau; "hit" là đoạn trùng với từ cần tìm. Không có HTML: hãy in như chữ. */
            highlights: {
                title: {
                    text: string;
                    hit: boolean;
                }[];
                excerpt: {
                    text: string;
                    hit: boolean;
                }[];
            };
        };
        /** @description Ảnh với các bản theo chiều rộng; "srcset" dùng thẳng được trong HTML. */
        Image: {
            documentId: string;
            url: string;
            alternativeText: string | null;
            caption: string | null;
            width: number | null;
            height: number | null;
            mime: string;
            variants: {
                url: string;
                width: number;
                height: number;
            }[];
            srcset: string;
        };
        /** @description Nhóm của Hệ thống thông tin cơ bản và các nhóm con. */
        InfoCategory: {
            documentId: string;
            slug: string;
            name: string;
            description: string | null;
            legalBasis: string | null;
            children: components["schemas"]["InfoCategory"][];
        };
        /** @description Cây đầy đủ, gốc ở mức ngoài cùng. */
        InfoCategoryTree: {
            data: components["schemas"]["InfoCategory"][];
            meta: Record<string, never>;
        };
        /** @description Mục thông tin cơ bản đã đăng. */
        InfoEntry: {
            documentId: string;
            title: string;
            /** @description HTML đã lọc theo danh sách thẻ cho phép. */
            body: string | null;
            keyFigures: components["schemas"]["KeyFigure"][];
            author: string | null;
            source: string | null;
            /** @enum {string} */
            origin: "direct-entry" | "connected-system";
            firstPublishedAt: string | null;
            changedAt: string | null;
            canonicalUrl: string;
            citation: components["schemas"]["Citation"];
            dublinCore: components["schemas"]["DublinCore"];
            approval: components["schemas"]["Approval"] | null;
            unit: components["schemas"]["Unit"] | null;
            category: components["schemas"]["CategoryReference"] | null;
            document: components["schemas"]["AttachedDocument"] | null;
        };
        /** @description Một mục. */
        InfoEntryAnswer: {
            data: components["schemas"]["InfoEntry"];
            meta: Record<string, never>;
        };
        /** @description Mục thông tin trong danh sách; nội dung chỉ có khi được gọi tên. */
        InfoEntryCard: {
            documentId: string;
            title: string;
            /** @description HTML đã lọc theo danh sách thẻ cho phép. */
            body?: string | null;
            keyFigures: components["schemas"]["KeyFigure"][];
            author: string | null;
            source: string | null;
            /** @enum {string} */
            origin: "direct-entry" | "connected-system";
            firstPublishedAt: string | null;
            changedAt: string | null;
            canonicalUrl: string;
            citation: components["schemas"]["Citation"];
            dublinCore: components["schemas"]["DublinCore"];
            approval: components["schemas"]["Approval"] | null;
            unit: components["schemas"]["Unit"] | null;
            category: components["schemas"]["CategoryReference"] | null;
            document: components["schemas"]["AttachedDocument"] | null;
        };
        /** @description Danh sách theo trang. */
        InfoEntryList: {
            data: components["schemas"]["InfoEntryCard"][];
            meta: {
                pagination: components["schemas"]["Pagination"];
            };
        };
        /** @description Số liệu chính; giá trị là số thập phân chính xác, viết bằng chữ số với dấu chấm thập phân. */
        KeyFigure: {
            label: string;
            value: string;
            unitOfMeasure: string;
            /** Format: date */
            asOf: string;
            note: string | null;
            /** @description Mã chỉ tiêu trong danh mục; null: chỉ tiêu ngoài danh mục. */
            indicator: string | null;
            /** @description Kỳ số liệu: tại thời điểm, tháng, quý, sáu tháng, chín tháng, năm; null: không nêu. */
            period: ("moment" | "month" | "quarter" | "six-months" | "nine-months" | "year") | null;
            /** @description Mã đơn vị mà số liệu nói đến, vào ngày `asOf`; null: địa bàn của đơn vị cung cấp. */
            subject: string | null;
        };
        /** @description Văn bản đã đăng. */
        LegalDocument: {
            documentId: string;
            reference: string;
            number: string;
            symbol: string | null;
            /** @enum {string} */
            kind: "luat" | "nghi-quyet" | "nghi-dinh" | "thong-tu" | "quyet-dinh" | "chi-thi" | "ke-hoach" | "quy-che" | "thong-bao" | "cong-van" | "khac";
            kindName: string;
            issuer: string | null;
            signer: string | null;
            signerTitle: string | null;
            issuedOn: string | null;
            effectiveFrom: string | null;
            /** @description Ngày đầu tiên không còn hiệu lực. */
            effectiveTo: string | null;
            validity: {
                /** @enum {string} */
                state: "in-force" | "not-yet" | "replaced" | "expired" | "unknown";
                /**
                 * Format: date
                 * @description Ngày mà tình trạng được tính.
                 */
                on: string;
            };
            abstract: string | null;
            source: string | null;
            nationalRecord: {
                url: string | null;
                /** @enum {string} */
                state: "unknown" | "in-force" | "not-yet" | "expired" | "partly-expired";
            };
            firstPublishedAt: string | null;
            changedAt: string | null;
            canonicalUrl: string;
            citation: components["schemas"]["Citation"];
            dublinCore: components["schemas"]["DublinCore"];
            approval: components["schemas"]["Approval"] | null;
            unit: components["schemas"]["Unit"] | null;
            files: components["schemas"]["File"][];
            replaces: components["schemas"]["LegalDocumentReference"][];
            replacedBy: components["schemas"]["LegalDocumentReference"][];
        };
        /** @description Một mục. */
        LegalDocumentAnswer: {
            data: components["schemas"]["LegalDocument"];
            meta: Record<string, never>;
        };
        /** @description Danh sách theo trang. */
        LegalDocumentList: {
            data: components["schemas"]["LegalDocument"][];
            meta: {
                pagination: components["schemas"]["Pagination"];
            };
        };
        /** @description Văn bản được nhắc tới. */
        LegalDocumentReference: {
            documentId: string;
            /** @description Số và ký hiệu, ví dụ 11/2024/QĐ-UBND. */
            reference: string;
            /** @enum {string} */
            kind: "luat" | "nghi-quyet" | "nghi-dinh" | "thong-tu" | "quyet-dinh" | "chi-thi" | "ke-hoach" | "quy-che" | "thong-bao" | "cong-van" | "khac";
            issuedOn: string | null;
            effectiveFrom: string | null;
        };
        /** @description Một mục của menu; mục dẫn tới trang chưa đăng thì không có ở đây. */
        MenuItem: {
            label: string;
            /** @description null: chỉ là tiêu đề của nhóm. */
            url: string | null;
            /** @description documentId của trang mà mục này mở. */
            page: string | null;
            items: {
                label: string;
                /** @description null: chỉ là tiêu đề của nhóm. */
                url: string | null;
                /** @description documentId của trang mà mục này mở. */
                page: string | null;
            }[];
        };
        /** @description Cùng nội dung, ở nơi đăng khác (trang của đơn vị hoặc Cổng tỉnh). */
        OtherPlace: {
            documentId: string;
            canonicalUrl: string;
        };
        /** @description Một trang nội dung với các phần của nó. */
        Page: {
            documentId: string;
            title: string;
            slug: string;
            /** @description Đường dẫn của trang trên trang thành phần. */
            path: string;
            summary: string | null;
            /** @description Mục của mẫu trang mà trang này đáp ứng, ví dụ "co-cau-to-chuc". */
            purpose: string | null;
            firstPublishedAt: string | null;
            changedAt: string | null;
            canonicalUrl: string;
            site: components["schemas"]["SiteReference"] | null;
            unit: components["schemas"]["Unit"] | null;
            /** @description Các trang ở trên trang này, từ cấp cao nhất. */
            breadcrumb: {
                documentId: string;
                title: string;
                path: string;
                url: string;
            }[];
            sections: components["schemas"]["PageSection"][];
            citation: components["schemas"]["Citation"];
            dublinCore: components["schemas"]["DublinCore"];
            approval: components["schemas"]["Approval"] | null;
        };
        /** @description Một mục. */
        PageAnswer: {
            data: components["schemas"]["Page"];
            meta: Record<string, never>;
        };
        /** @description Một trang trong danh sách. */
        PageCard: {
            documentId: string;
            title: string;
            slug: string;
            /** @description Đường dẫn của trang trên trang thành phần. */
            path: string;
            summary: string | null;
            /** @description Mục của mẫu trang mà trang này đáp ứng, ví dụ "co-cau-to-chuc". */
            purpose: string | null;
            firstPublishedAt: string | null;
            changedAt: string | null;
            canonicalUrl: string;
            site: components["schemas"]["SiteReference"] | null;
            unit: components["schemas"]["Unit"] | null;
        };
        /** @description Các trang; chỉ khi hỏi theo "path" mới có "sections". */
        PageList: {
            data: (components["schemas"]["Page"] | components["schemas"]["PageCard"])[];
            meta: {
                pagination: components["schemas"]["Pagination"];
                moved: {
                    from: string;
                    to: string;
                } | null;
            };
        };
        /** @description Một trang trong cây trang. */
        PageNode: {
            documentId: string;
            title: string;
            path: string;
            url: string;
            purpose: string | null;
            children: components["schemas"]["PageNode"][];
        };
        /** @description Một phần của trang; "kind" cho biết phần đó có những trường nào. */
        PageSection: {
            /** @constant */
            kind: "rich-text";
            heading: string | null;
            body: string;
        } | {
            /** @constant */
            kind: "people";
            heading: string | null;
            people: {
                name: string;
                position: string;
                duties: string | null;
                biography: string | null;
                phone: string | null;
                email: string | null;
                photo: components["schemas"]["Image"] | null;
            }[];
        } | {
            /** @constant */
            kind: "organisation-chart";
            heading: string | null;
            /** @description Theo thứ tự từ trên xuống; mỗi bộ phận thuộc bộ phận cấp trên gần nhất phía trước. */
            nodes: {
                name: string;
                level: number;
                head: string | null;
                phone: string | null;
                duties: string | null;
            }[];
        } | {
            /** @constant */
            kind: "document-list";
            heading: string | null;
            files: components["schemas"]["File"][];
            documents: components["schemas"]["DocumentTeaser"][];
        } | {
            /** @constant */
            kind: "gallery";
            heading: string | null;
            pictures: components["schemas"]["Image"][];
        } | {
            /** @constant */
            kind: "contact";
            heading: string | null;
            points: components["schemas"]["ContactPoint"][];
        } | {
            /** @constant */
            kind: "table";
            heading: string | null;
            body: string;
        } | {
            /** @constant */
            kind: "link-list";
            heading: string | null;
            links: {
                label: string;
                url: string;
                description: string | null;
            }[];
        } | {
            /** @constant */
            kind: "article-list";
            heading: string | null;
            site: string;
            category: components["schemas"]["CategoryReference"] | null;
            articles: components["schemas"]["ArticleTeaser"][];
        };
        /** @description Trang của danh sách. */
        Pagination: {
            /** @description null khi đọc theo "cursor". */
            page: number | null;
            pageSize: number;
            /** @description null khi không đếm. */
            pageCount: number | null;
            /** @description Luôn có khi đọc theo trang, trừ khi count=false; khi đọc theo "cursor" chỉ có nếu count=true. */
            total: number | null;
            /** @description Gửi lại trong "cursor" để đọc tiếp; null khi đã hết. */
            next: string | null;
        };
        /** @description Đơn vị cấp trên, kế thừa hoặc tiền thân. */
        RelatedUnit: {
            documentId: string;
            code: string;
            name: string;
            validFrom: string | null;
            validTo: string | null;
        };
        /** @description Người chịu trách nhiệm nội dung của trang vào ngày được hỏi. */
        ResponsiblePerson: {
            name: string;
            position: string;
            /** Format: date */
            from: string;
            to: string | null;
            phone: string | null;
            email: string | null;
        };
        /** @description Kết quả, khớp nhất trước. */
        SearchAnswer: {
            data: components["schemas"]["Found"][];
            meta: {
                /**
                 * @description all: có đủ các từ; similar: không có gì đủ các từ, đây là kết quả của các từ viết gần giống; most: có phần lớn các từ.
                 * @enum {string}
                 */
                match: "all" | "similar" | "most";
                /** @description "Có phải bạn muốn tìm …": câu hỏi viết lại theo kết quả, khi match là similar. */
                suggestion: string | null;
                pagination: {
                    page: number;
                    pageSize: number;
                    /** @description Chỉ đếm khi count=true, và chỉ đếm đến 1000 (nghĩa là ít nhất 1000); null khi không đếm hoặc khi match là most. */
                    total: number | null;
                    /** @description Sau trang này còn kết quả. */
                    more: boolean;
                    /** @description Gửi lại trong "cursor" để đọc tiếp; null khi đã hết. */
                    next: string | null;
                };
            };
        };
        /** @description Trang thành phần của một đơn vị trên cổng (PT-1); "/" là Cổng tỉnh. */
        Site: {
            documentId: string;
            path: string;
            host: string | null;
            title: string;
            url: string;
            /**
             * @description closed: trang đã ngừng cập nhật, nội dung cũ vẫn đọc được.
             * @enum {string}
             */
            state: "open" | "closed";
            /** @description Mẫu trang: portal, department, district, commune. */
            kind: string | null;
            unit: components["schemas"]["Unit"] | null;
            emc: components["schemas"]["Emc"] | null;
            details: components["schemas"]["SiteDetails"] | null;
        };
        /** @description Một mục. */
        SiteAnswer: {
            data: components["schemas"]["Site"];
            meta: Record<string, never>;
        };
        /** @description Phần đầu, menu, liên hệ, người chịu trách nhiệm và cây trang của một trang thành phần. */
        SiteDetails: {
            /** @description Tên đầy đủ của đơn vị, in ở đầu trang. */
            name: string;
            slogan: string | null;
            banner: components["schemas"]["Image"] | null;
            logo: components["schemas"]["Image"] | null;
            footer: string | null;
            contacts: components["schemas"]["ContactPoint"][];
            responsible: components["schemas"]["ResponsiblePerson"] | null;
            menus: {
                header: components["schemas"]["MenuItem"][];
                footer: components["schemas"]["MenuItem"][];
            };
            pages: components["schemas"]["PageNode"][];
        };
        /** @description Danh sách theo trang. */
        SiteList: {
            data: components["schemas"]["Site"][];
            meta: {
                pagination: components["schemas"]["Pagination"];
            };
        };
        /** @description Trang thành phần đăng nội dung; "/" là Cổng tỉnh. */
        SiteReference: {
            documentId: string;
            path: string;
            title: string;
            url: string;
        };
        /** @description Đơn vị chịu trách nhiệm về nội dung. */
        Unit: {
            documentId: string;
            code: string;
            name: string;
            /** @enum {string} */
            kind: "province" | "district" | "commune" | "department" | "organisation" | "person";
            /** @description Đơn vị đã chấm dứt hoạt động tại ngày nghiệp vụ; nội dung cũ vẫn đọc được. */
            closed: boolean;
        };
        /** @description Một mục. */
        UnitAnswer: {
            data: components["schemas"]["UnitDetail"];
            meta: Record<string, never>;
        };
        /** @description Đơn vị theo thời gian; "validTo" là ngày đầu tiên không còn hoạt động. */
        UnitDetail: {
            documentId: string;
            code: string;
            name: string;
            /** @description Cách gọi: Huyện, Xã, Phường, Sở… */
            type: string;
            /** @enum {string} */
            kind: "province" | "district" | "commune" | "department" | "organisation" | "person";
            /** @enum {string} */
            state: "in-force" | "closed" | "planned";
            /**
             * Format: date
             * @description Ngày mà tình trạng được tính.
             */
            on: string;
            /** @description null: đã có từ trước khi ghi nhận. */
            validFrom: string | null;
            validTo: string | null;
            parent: components["schemas"]["RelatedUnit"] | null;
            successors: components["schemas"]["RelatedUnit"][];
            predecessors: components["schemas"]["RelatedUnit"][];
            /** @description Tên nơi kế thừa khi nơi đó không có trong danh mục. */
            successorName: string | null;
            legalBasis: string | null;
        };
        /** @description Danh sách theo trang. */
        UnitList: {
            data: components["schemas"]["UnitDetail"][];
            meta: {
                pagination: components["schemas"]["Pagination"];
            };
        };
    };
    responses: {
        /** @description Câu trả lời mà bên hỏi đang giữ vẫn đúng; không có nội dung. */
        NotModified: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Cache-Control": components["headers"]["Cache-Control"];
                Vary: components["headers"]["Vary"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Câu hỏi có lọc hoặc tìm quá nhiều trong thời gian ngắn; hãy đợi rồi thử lại. Đọc danh sách và từng mục không bị hạn chế. */
        TooMany: {
            headers: {
                "Cache-Control": components["headers"]["No-Store"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
        IfNoneMatch: string;
    };
    requestBodies: never;
    headers: {
        /** @description Dấu của câu trả lời; mỗi dạng nén có dấu riêng. Gửi lại trong If-None-Match. */
        ETag: string;
        /** @description Được giữ, nhưng phải hỏi lại trước khi dùng. */
        "Cache-Control": string;
        /** @description Câu trả lời khác nhau theo các phần đầu này của câu hỏi. */
        Vary: string;
        /** @description Lời từ chối không được giữ. */
        "No-Store": string;
        /** @description Từ thời điểm này không nên dùng nữa (RFC 9745). */
        Deprecation: string;
        /** @description Từ thời điểm này có thể bị bỏ (RFC 8594). */
        Sunset: string;
        /** @description Trang nói rõ hơn về việc bỏ (rel="deprecation"). */
        Link: string;
        /** @description Số giây cần đợi. */
        "Retry-After": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "article.find": {
        parameters: {
            query?: {
                /** @description Đường dẫn của trang thành phần; bỏ trống là Cổng tỉnh ("/"). */
                site?: string;
                /** @description Đúng bài có địa chỉ này. */
                slug?: string;
                /** @description Địa chỉ của chuyên mục; gồm cả các chuyên mục con. */
                category?: string;
                /** @description Đơn vị: documentId, mã, hoặc mã@ngày. */
                unit?: string;
                /** @description Ngôn ngữ, ví dụ vi, en, tay. */
                language?: string;
                /** @description Đăng lần đầu từ ngày. */
                from?: string;
                /** @description Đăng lần đầu đến hết ngày. */
                to?: string;
                /** @description Thứ tự: firstPublishedAt, changedAt, title; thêm "-" ở trước hoặc ":desc" ở sau để xếp giảm dần. */
                sort?: ("firstPublishedAt" | "-firstPublishedAt" | "firstPublishedAt:asc" | "firstPublishedAt:desc" | "changedAt" | "-changedAt" | "changedAt:asc" | "changedAt:desc" | "title" | "-title" | "title:asc" | "title:desc")[];
                /** @description Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: slug, title, summary, body, language, author, source, origin, originalUrl, originalDate, firstPublishedAt, changedAt, canonicalUrl, citation, dublinCore, approval, original, portalCopy. */
                fields?: ("slug" | "title" | "summary" | "body" | "language" | "author" | "source" | "origin" | "originalUrl" | "originalDate" | "firstPublishedAt" | "changedAt" | "canonicalUrl" | "citation" | "dublinCore" | "approval" | "original" | "portalCopy")[];
                /** @description Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: unit, site, category, cover, attachments. */
                populate?: ("unit" | "site" | "category" | "cover" | "attachments" | "*")[];
                /** @description Trang, đếm từ 1; bỏ trống là 1. Trang càng xa càng chậm: muốn đọc hết hãy dùng "cursor". */
                page?: number;
                /** @description Số mục mỗi trang, nhiều nhất 100. */
                pageSize?: number;
                /** @description Có đếm tổng số mục hay không; bỏ trống: có khi đọc theo trang, không khi đọc theo "cursor". */
                count?: "true" | "false";
                /** @description Đọc tiếp từ "meta.pagination.next" của câu trả lời trước, với cùng câu hỏi (fields, populate, pageSize được đổi); không dùng cùng "page". */
                cursor?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Chỉ nội dung đã đăng. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleList"];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooMany"];
        };
    };
    "article.find.head": {
        parameters: {
            query?: {
                /** @description Đường dẫn của trang thành phần; bỏ trống là Cổng tỉnh ("/"). */
                site?: string;
                /** @description Đúng bài có địa chỉ này. */
                slug?: string;
                /** @description Địa chỉ của chuyên mục; gồm cả các chuyên mục con. */
                category?: string;
                /** @description Đơn vị: documentId, mã, hoặc mã@ngày. */
                unit?: string;
                /** @description Ngôn ngữ, ví dụ vi, en, tay. */
                language?: string;
                /** @description Đăng lần đầu từ ngày. */
                from?: string;
                /** @description Đăng lần đầu đến hết ngày. */
                to?: string;
                /** @description Thứ tự: firstPublishedAt, changedAt, title; thêm "-" ở trước hoặc ":desc" ở sau để xếp giảm dần. */
                sort?: ("firstPublishedAt" | "-firstPublishedAt" | "firstPublishedAt:asc" | "firstPublishedAt:desc" | "changedAt" | "-changedAt" | "changedAt:asc" | "changedAt:desc" | "title" | "-title" | "title:asc" | "title:desc")[];
                /** @description Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: slug, title, summary, body, language, author, source, origin, originalUrl, originalDate, firstPublishedAt, changedAt, canonicalUrl, citation, dublinCore, approval, original, portalCopy. */
                fields?: ("slug" | "title" | "summary" | "body" | "language" | "author" | "source" | "origin" | "originalUrl" | "originalDate" | "firstPublishedAt" | "changedAt" | "canonicalUrl" | "citation" | "dublinCore" | "approval" | "original" | "portalCopy")[];
                /** @description Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: unit, site, category, cover, attachments. */
                populate?: ("unit" | "site" | "category" | "cover" | "attachments" | "*")[];
                /** @description Trang, đếm từ 1; bỏ trống là 1. Trang càng xa càng chậm: muốn đọc hết hãy dùng "cursor". */
                page?: number;
                /** @description Số mục mỗi trang, nhiều nhất 100. */
                pageSize?: number;
                /** @description Có đếm tổng số mục hay không; bỏ trống: có khi đọc theo trang, không khi đọc theo "cursor". */
                count?: "true" | "false";
                /** @description Đọc tiếp từ "meta.pagination.next" của câu trả lời trước, với cùng câu hỏi (fields, populate, pageSize được đổi); không dùng cùng "page". */
                cursor?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phần đầu của câu trả lời, không có nội dung. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
        };
    };
    "article.findBySlug": {
        parameters: {
            query?: {
                /** @description Đường dẫn của trang thành phần; bỏ trống là Cổng tỉnh ("/"). */
                site?: string;
                /** @description Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: slug, title, summary, body, language, author, source, origin, originalUrl, originalDate, firstPublishedAt, changedAt, canonicalUrl, citation, dublinCore, approval, original, portalCopy. */
                fields?: ("slug" | "title" | "summary" | "body" | "language" | "author" | "source" | "origin" | "originalUrl" | "originalDate" | "firstPublishedAt" | "changedAt" | "canonicalUrl" | "citation" | "dublinCore" | "approval" | "original" | "portalCopy")[];
                /** @description Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: unit, site, category, cover, attachments. */
                populate?: ("unit" | "site" | "category" | "cover" | "attachments" | "*")[];
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Chỉ nội dung đã đăng. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleBySlugAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooMany"];
        };
    };
    "article.findBySlug.head": {
        parameters: {
            query?: {
                /** @description Đường dẫn của trang thành phần; bỏ trống là Cổng tỉnh ("/"). */
                site?: string;
                /** @description Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: slug, title, summary, body, language, author, source, origin, originalUrl, originalDate, firstPublishedAt, changedAt, canonicalUrl, citation, dublinCore, approval, original, portalCopy. */
                fields?: ("slug" | "title" | "summary" | "body" | "language" | "author" | "source" | "origin" | "originalUrl" | "originalDate" | "firstPublishedAt" | "changedAt" | "canonicalUrl" | "citation" | "dublinCore" | "approval" | "original" | "portalCopy")[];
                /** @description Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: unit, site, category, cover, attachments. */
                populate?: ("unit" | "site" | "category" | "cover" | "attachments" | "*")[];
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phần đầu của câu trả lời, không có nội dung. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
        };
    };
    "article.findOne": {
        parameters: {
            query?: {
                /** @description Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: slug, title, summary, body, language, author, source, origin, originalUrl, originalDate, firstPublishedAt, changedAt, canonicalUrl, citation, dublinCore, approval, original, portalCopy. */
                fields?: ("slug" | "title" | "summary" | "body" | "language" | "author" | "source" | "origin" | "originalUrl" | "originalDate" | "firstPublishedAt" | "changedAt" | "canonicalUrl" | "citation" | "dublinCore" | "approval" | "original" | "portalCopy")[];
                /** @description Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: unit, site, category, cover, attachments. */
                populate?: ("unit" | "site" | "category" | "cover" | "attachments" | "*")[];
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Chỉ nội dung đã đăng. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "article.findOne.head": {
        parameters: {
            query?: {
                /** @description Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: slug, title, summary, body, language, author, source, origin, originalUrl, originalDate, firstPublishedAt, changedAt, canonicalUrl, citation, dublinCore, approval, original, portalCopy. */
                fields?: ("slug" | "title" | "summary" | "body" | "language" | "author" | "source" | "origin" | "originalUrl" | "originalDate" | "firstPublishedAt" | "changedAt" | "canonicalUrl" | "citation" | "dublinCore" | "approval" | "original" | "portalCopy")[];
                /** @description Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: unit, site, category, cover, attachments. */
                populate?: ("unit" | "site" | "category" | "cover" | "attachments" | "*")[];
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phần đầu của câu trả lời, không có nội dung. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "category.find": {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Chỉ nội dung đã đăng. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryTree"];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "category.find.head": {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phần đầu của câu trả lời, không có nội dung. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "legal-document.find": {
        parameters: {
            query?: {
                /** @description Loại văn bản. */
                kind?: "luat" | "nghi-quyet" | "nghi-dinh" | "thong-tu" | "quyet-dinh" | "chi-thi" | "ke-hoach" | "quy-che" | "thong-bao" | "cong-van" | "khac";
                /** @description Số, ví dụ 11/2024. */
                number?: string;
                /** @description Ký hiệu, ví dụ QĐ-UBND. */
                symbol?: string;
                /** @description Cơ quan ban hành, đúng từng chữ. */
                issuer?: string;
                /** @description Tình trạng hiệu lực tại ngày "on". */
                validity?: "in-force" | "not-yet" | "replaced" | "expired" | "unknown";
                /** @description Ngày để tính tình trạng hiệu lực; bỏ trống là hôm nay. */
                on?: string;
                /** @description Đơn vị đăng: documentId, mã, hoặc mã@ngày. */
                unit?: string;
                /** @description Ban hành từ ngày. */
                from?: string;
                /** @description Ban hành đến hết ngày. */
                to?: string;
                /** @description Thứ tự: issuedOn, effectiveFrom, firstPublishedAt, changedAt, number; thêm "-" ở trước hoặc ":desc" ở sau để xếp giảm dần. */
                sort?: ("issuedOn" | "-issuedOn" | "issuedOn:asc" | "issuedOn:desc" | "effectiveFrom" | "-effectiveFrom" | "effectiveFrom:asc" | "effectiveFrom:desc" | "firstPublishedAt" | "-firstPublishedAt" | "firstPublishedAt:asc" | "firstPublishedAt:desc" | "changedAt" | "-changedAt" | "changedAt:asc" | "changedAt:desc" | "number" | "-number" | "number:asc" | "number:desc")[];
                /** @description Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: reference, number, symbol, kind, kindName, issuer, signer, signerTitle, issuedOn, effectiveFrom, effectiveTo, validity, abstract, source, nationalRecord, firstPublishedAt, changedAt, canonicalUrl, citation, dublinCore, approval. */
                fields?: ("reference" | "number" | "symbol" | "kind" | "kindName" | "issuer" | "signer" | "signerTitle" | "issuedOn" | "effectiveFrom" | "effectiveTo" | "validity" | "abstract" | "source" | "nationalRecord" | "firstPublishedAt" | "changedAt" | "canonicalUrl" | "citation" | "dublinCore" | "approval")[];
                /** @description Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: unit, files, replaces, replacedBy. */
                populate?: ("unit" | "files" | "replaces" | "replacedBy" | "*")[];
                /** @description Trang, đếm từ 1; bỏ trống là 1. Trang càng xa càng chậm: muốn đọc hết hãy dùng "cursor". */
                page?: number;
                /** @description Số mục mỗi trang, nhiều nhất 100. */
                pageSize?: number;
                /** @description Có đếm tổng số mục hay không; bỏ trống: có khi đọc theo trang, không khi đọc theo "cursor". */
                count?: "true" | "false";
                /** @description Đọc tiếp từ "meta.pagination.next" của câu trả lời trước, với cùng câu hỏi (fields, populate, pageSize được đổi); không dùng cùng "page". */
                cursor?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Chỉ nội dung đã đăng. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalDocumentList"];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooMany"];
        };
    };
    "legal-document.find.head": {
        parameters: {
            query?: {
                /** @description Loại văn bản. */
                kind?: "luat" | "nghi-quyet" | "nghi-dinh" | "thong-tu" | "quyet-dinh" | "chi-thi" | "ke-hoach" | "quy-che" | "thong-bao" | "cong-van" | "khac";
                /** @description Số, ví dụ 11/2024. */
                number?: string;
                /** @description Ký hiệu, ví dụ QĐ-UBND. */
                symbol?: string;
                /** @description Cơ quan ban hành, đúng từng chữ. */
                issuer?: string;
                /** @description Tình trạng hiệu lực tại ngày "on". */
                validity?: "in-force" | "not-yet" | "replaced" | "expired" | "unknown";
                /** @description Ngày để tính tình trạng hiệu lực; bỏ trống là hôm nay. */
                on?: string;
                /** @description Đơn vị đăng: documentId, mã, hoặc mã@ngày. */
                unit?: string;
                /** @description Ban hành từ ngày. */
                from?: string;
                /** @description Ban hành đến hết ngày. */
                to?: string;
                /** @description Thứ tự: issuedOn, effectiveFrom, firstPublishedAt, changedAt, number; thêm "-" ở trước hoặc ":desc" ở sau để xếp giảm dần. */
                sort?: ("issuedOn" | "-issuedOn" | "issuedOn:asc" | "issuedOn:desc" | "effectiveFrom" | "-effectiveFrom" | "effectiveFrom:asc" | "effectiveFrom:desc" | "firstPublishedAt" | "-firstPublishedAt" | "firstPublishedAt:asc" | "firstPublishedAt:desc" | "changedAt" | "-changedAt" | "changedAt:asc" | "changedAt:desc" | "number" | "-number" | "number:asc" | "number:desc")[];
                /** @description Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: reference, number, symbol, kind, kindName, issuer, signer, signerTitle, issuedOn, effectiveFrom, effectiveTo, validity, abstract, source, nationalRecord, firstPublishedAt, changedAt, canonicalUrl, citation, dublinCore, approval. */
                fields?: ("reference" | "number" | "symbol" | "kind" | "kindName" | "issuer" | "signer" | "signerTitle" | "issuedOn" | "effectiveFrom" | "effectiveTo" | "validity" | "abstract" | "source" | "nationalRecord" | "firstPublishedAt" | "changedAt" | "canonicalUrl" | "citation" | "dublinCore" | "approval")[];
                /** @description Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: unit, files, replaces, replacedBy. */
                populate?: ("unit" | "files" | "replaces" | "replacedBy" | "*")[];
                /** @description Trang, đếm từ 1; bỏ trống là 1. Trang càng xa càng chậm: muốn đọc hết hãy dùng "cursor". */
                page?: number;
                /** @description Số mục mỗi trang, nhiều nhất 100. */
                pageSize?: number;
                /** @description Có đếm tổng số mục hay không; bỏ trống: có khi đọc theo trang, không khi đọc theo "cursor". */
                count?: "true" | "false";
                /** @description Đọc tiếp từ "meta.pagination.next" của câu trả lời trước, với cùng câu hỏi (fields, populate, pageSize được đổi); không dùng cùng "page". */
                cursor?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phần đầu của câu trả lời, không có nội dung. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
        };
    };
    "legal-document.findOne": {
        parameters: {
            query?: {
                /** @description Ngày để tính tình trạng hiệu lực; bỏ trống là hôm nay. */
                on?: string;
                /** @description Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: reference, number, symbol, kind, kindName, issuer, signer, signerTitle, issuedOn, effectiveFrom, effectiveTo, validity, abstract, source, nationalRecord, firstPublishedAt, changedAt, canonicalUrl, citation, dublinCore, approval. */
                fields?: ("reference" | "number" | "symbol" | "kind" | "kindName" | "issuer" | "signer" | "signerTitle" | "issuedOn" | "effectiveFrom" | "effectiveTo" | "validity" | "abstract" | "source" | "nationalRecord" | "firstPublishedAt" | "changedAt" | "canonicalUrl" | "citation" | "dublinCore" | "approval")[];
                /** @description Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: unit, files, replaces, replacedBy. */
                populate?: ("unit" | "files" | "replaces" | "replacedBy" | "*")[];
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Chỉ nội dung đã đăng. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalDocumentAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "legal-document.findOne.head": {
        parameters: {
            query?: {
                /** @description Ngày để tính tình trạng hiệu lực; bỏ trống là hôm nay. */
                on?: string;
                /** @description Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: reference, number, symbol, kind, kindName, issuer, signer, signerTitle, issuedOn, effectiveFrom, effectiveTo, validity, abstract, source, nationalRecord, firstPublishedAt, changedAt, canonicalUrl, citation, dublinCore, approval. */
                fields?: ("reference" | "number" | "symbol" | "kind" | "kindName" | "issuer" | "signer" | "signerTitle" | "issuedOn" | "effectiveFrom" | "effectiveTo" | "validity" | "abstract" | "source" | "nationalRecord" | "firstPublishedAt" | "changedAt" | "canonicalUrl" | "citation" | "dublinCore" | "approval")[];
                /** @description Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: unit, files, replaces, replacedBy. */
                populate?: ("unit" | "files" | "replaces" | "replacedBy" | "*")[];
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phần đầu của câu trả lời, không có nội dung. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "info-category.find": {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Chỉ nội dung đã đăng. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfoCategoryTree"];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "info-category.find.head": {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phần đầu của câu trả lời, không có nội dung. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "info-entry.find": {
        parameters: {
            query?: {
                /** @description Địa chỉ của nhóm thông tin; gồm cả các nhóm con. */
                category?: string;
                /** @description Đơn vị cung cấp: documentId, mã, hoặc mã@ngày. */
                unit?: string;
                /** @description Đăng lần đầu từ ngày. */
                from?: string;
                /** @description Đăng lần đầu đến hết ngày. */
                to?: string;
                /** @description Thứ tự: firstPublishedAt, changedAt, title; thêm "-" ở trước hoặc ":desc" ở sau để xếp giảm dần. */
                sort?: ("firstPublishedAt" | "-firstPublishedAt" | "firstPublishedAt:asc" | "firstPublishedAt:desc" | "changedAt" | "-changedAt" | "changedAt:asc" | "changedAt:desc" | "title" | "-title" | "title:asc" | "title:desc")[];
                /** @description Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: title, body, keyFigures, author, source, origin, firstPublishedAt, changedAt, canonicalUrl, citation, dublinCore, approval. */
                fields?: ("title" | "body" | "keyFigures" | "author" | "source" | "origin" | "firstPublishedAt" | "changedAt" | "canonicalUrl" | "citation" | "dublinCore" | "approval")[];
                /** @description Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: unit, category, document. */
                populate?: ("unit" | "category" | "document" | "*")[];
                /** @description Trang, đếm từ 1; bỏ trống là 1. Trang càng xa càng chậm: muốn đọc hết hãy dùng "cursor". */
                page?: number;
                /** @description Số mục mỗi trang, nhiều nhất 100. */
                pageSize?: number;
                /** @description Có đếm tổng số mục hay không; bỏ trống: có khi đọc theo trang, không khi đọc theo "cursor". */
                count?: "true" | "false";
                /** @description Đọc tiếp từ "meta.pagination.next" của câu trả lời trước, với cùng câu hỏi (fields, populate, pageSize được đổi); không dùng cùng "page". */
                cursor?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Chỉ nội dung đã đăng. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfoEntryList"];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooMany"];
        };
    };
    "info-entry.find.head": {
        parameters: {
            query?: {
                /** @description Địa chỉ của nhóm thông tin; gồm cả các nhóm con. */
                category?: string;
                /** @description Đơn vị cung cấp: documentId, mã, hoặc mã@ngày. */
                unit?: string;
                /** @description Đăng lần đầu từ ngày. */
                from?: string;
                /** @description Đăng lần đầu đến hết ngày. */
                to?: string;
                /** @description Thứ tự: firstPublishedAt, changedAt, title; thêm "-" ở trước hoặc ":desc" ở sau để xếp giảm dần. */
                sort?: ("firstPublishedAt" | "-firstPublishedAt" | "firstPublishedAt:asc" | "firstPublishedAt:desc" | "changedAt" | "-changedAt" | "changedAt:asc" | "changedAt:desc" | "title" | "-title" | "title:asc" | "title:desc")[];
                /** @description Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: title, body, keyFigures, author, source, origin, firstPublishedAt, changedAt, canonicalUrl, citation, dublinCore, approval. */
                fields?: ("title" | "body" | "keyFigures" | "author" | "source" | "origin" | "firstPublishedAt" | "changedAt" | "canonicalUrl" | "citation" | "dublinCore" | "approval")[];
                /** @description Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: unit, category, document. */
                populate?: ("unit" | "category" | "document" | "*")[];
                /** @description Trang, đếm từ 1; bỏ trống là 1. Trang càng xa càng chậm: muốn đọc hết hãy dùng "cursor". */
                page?: number;
                /** @description Số mục mỗi trang, nhiều nhất 100. */
                pageSize?: number;
                /** @description Có đếm tổng số mục hay không; bỏ trống: có khi đọc theo trang, không khi đọc theo "cursor". */
                count?: "true" | "false";
                /** @description Đọc tiếp từ "meta.pagination.next" của câu trả lời trước, với cùng câu hỏi (fields, populate, pageSize được đổi); không dùng cùng "page". */
                cursor?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phần đầu của câu trả lời, không có nội dung. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
        };
    };
    "info-entry.findOne": {
        parameters: {
            query?: {
                /** @description Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: title, body, keyFigures, author, source, origin, firstPublishedAt, changedAt, canonicalUrl, citation, dublinCore, approval. */
                fields?: ("title" | "body" | "keyFigures" | "author" | "source" | "origin" | "firstPublishedAt" | "changedAt" | "canonicalUrl" | "citation" | "dublinCore" | "approval")[];
                /** @description Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: unit, category, document. */
                populate?: ("unit" | "category" | "document" | "*")[];
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Chỉ nội dung đã đăng. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InfoEntryAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "info-entry.findOne.head": {
        parameters: {
            query?: {
                /** @description Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: title, body, keyFigures, author, source, origin, firstPublishedAt, changedAt, canonicalUrl, citation, dublinCore, approval. */
                fields?: ("title" | "body" | "keyFigures" | "author" | "source" | "origin" | "firstPublishedAt" | "changedAt" | "canonicalUrl" | "citation" | "dublinCore" | "approval")[];
                /** @description Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: unit, category, document. */
                populate?: ("unit" | "category" | "document" | "*")[];
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phần đầu của câu trả lời, không có nội dung. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "site.find": {
        parameters: {
            query?: {
                /** @description Đúng trang có đường dẫn này. */
                path?: string;
                /** @description Đúng trang có tên miền này. */
                host?: string;
                /** @description Đơn vị có trang: documentId, mã, hoặc mã@ngày. */
                unit?: string;
                /** @description Người chịu trách nhiệm vào ngày này; bỏ trống là hôm nay. */
                on?: string;
                /** @description Thứ tự: path, title; thêm "-" ở trước hoặc ":desc" ở sau để xếp giảm dần. */
                sort?: ("path" | "-path" | "path:asc" | "path:desc" | "title" | "-title" | "title:asc" | "title:desc")[];
                /** @description Trang, đếm từ 1; bỏ trống là 1. Trang càng xa càng chậm: muốn đọc hết hãy dùng "cursor". */
                page?: number;
                /** @description Số mục mỗi trang, nhiều nhất 100. */
                pageSize?: number;
                /** @description Có đếm tổng số mục hay không; bỏ trống: có khi đọc theo trang, không khi đọc theo "cursor". */
                count?: "true" | "false";
                /** @description Đọc tiếp từ "meta.pagination.next" của câu trả lời trước, với cùng câu hỏi (fields, populate, pageSize được đổi); không dùng cùng "page". */
                cursor?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Chỉ nội dung đã đăng. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteList"];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooMany"];
        };
    };
    "site.find.head": {
        parameters: {
            query?: {
                /** @description Đúng trang có đường dẫn này. */
                path?: string;
                /** @description Đúng trang có tên miền này. */
                host?: string;
                /** @description Đơn vị có trang: documentId, mã, hoặc mã@ngày. */
                unit?: string;
                /** @description Người chịu trách nhiệm vào ngày này; bỏ trống là hôm nay. */
                on?: string;
                /** @description Thứ tự: path, title; thêm "-" ở trước hoặc ":desc" ở sau để xếp giảm dần. */
                sort?: ("path" | "-path" | "path:asc" | "path:desc" | "title" | "-title" | "title:asc" | "title:desc")[];
                /** @description Trang, đếm từ 1; bỏ trống là 1. Trang càng xa càng chậm: muốn đọc hết hãy dùng "cursor". */
                page?: number;
                /** @description Số mục mỗi trang, nhiều nhất 100. */
                pageSize?: number;
                /** @description Có đếm tổng số mục hay không; bỏ trống: có khi đọc theo trang, không khi đọc theo "cursor". */
                count?: "true" | "false";
                /** @description Đọc tiếp từ "meta.pagination.next" của câu trả lời trước, với cùng câu hỏi (fields, populate, pageSize được đổi); không dùng cùng "page". */
                cursor?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phần đầu của câu trả lời, không có nội dung. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
        };
    };
    "site.findOne": {
        parameters: {
            query?: {
                /** @description Người chịu trách nhiệm vào ngày này; bỏ trống là hôm nay. */
                on?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Chỉ nội dung đã đăng. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "site.findOne.head": {
        parameters: {
            query?: {
                /** @description Người chịu trách nhiệm vào ngày này; bỏ trống là hôm nay. */
                on?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phần đầu của câu trả lời, không có nội dung. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "page.find": {
        parameters: {
            query?: {
                /** @description Đường dẫn của trang thành phần; bỏ trống là Cổng tỉnh ("/"). */
                site?: string;
                /** @description Đường dẫn của trang trên trang thành phần, ví dụ /gioi-thieu. */
                path?: string;
                /** @description Thứ tự: order, title, changedAt; thêm "-" ở trước hoặc ":desc" ở sau để xếp giảm dần. */
                sort?: ("order" | "-order" | "order:asc" | "order:desc" | "title" | "-title" | "title:asc" | "title:desc" | "changedAt" | "-changedAt" | "changedAt:asc" | "changedAt:desc")[];
                /** @description Trang, đếm từ 1; bỏ trống là 1. Trang càng xa càng chậm: muốn đọc hết hãy dùng "cursor". */
                page?: number;
                /** @description Số mục mỗi trang, nhiều nhất 100. */
                pageSize?: number;
                /** @description Có đếm tổng số mục hay không; bỏ trống: có khi đọc theo trang, không khi đọc theo "cursor". */
                count?: "true" | "false";
                /** @description Đọc tiếp từ "meta.pagination.next" của câu trả lời trước, với cùng câu hỏi (fields, populate, pageSize được đổi); không dùng cùng "page". */
                cursor?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Chỉ nội dung đã đăng. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageList"];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooMany"];
        };
    };
    "page.find.head": {
        parameters: {
            query?: {
                /** @description Đường dẫn của trang thành phần; bỏ trống là Cổng tỉnh ("/"). */
                site?: string;
                /** @description Đường dẫn của trang trên trang thành phần, ví dụ /gioi-thieu. */
                path?: string;
                /** @description Thứ tự: order, title, changedAt; thêm "-" ở trước hoặc ":desc" ở sau để xếp giảm dần. */
                sort?: ("order" | "-order" | "order:asc" | "order:desc" | "title" | "-title" | "title:asc" | "title:desc" | "changedAt" | "-changedAt" | "changedAt:asc" | "changedAt:desc")[];
                /** @description Trang, đếm từ 1; bỏ trống là 1. Trang càng xa càng chậm: muốn đọc hết hãy dùng "cursor". */
                page?: number;
                /** @description Số mục mỗi trang, nhiều nhất 100. */
                pageSize?: number;
                /** @description Có đếm tổng số mục hay không; bỏ trống: có khi đọc theo trang, không khi đọc theo "cursor". */
                count?: "true" | "false";
                /** @description Đọc tiếp từ "meta.pagination.next" của câu trả lời trước, với cùng câu hỏi (fields, populate, pageSize được đổi); không dùng cùng "page". */
                cursor?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phần đầu của câu trả lời, không có nội dung. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
        };
    };
    "page.findOne": {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Chỉ nội dung đã đăng. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "page.findOne.head": {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phần đầu của câu trả lời, không có nội dung. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "unit.find": {
        parameters: {
            query?: {
                /** @description Ngày xem: mã được hiểu và tình trạng được tính vào ngày này; bỏ trống là hôm nay. */
                on?: string;
                /** @description Tình trạng vào ngày "on". */
                state?: "in-force" | "closed" | "planned" | "all";
                /** @description Loại đơn vị. */
                kind?: "province" | "district" | "commune" | "department" | "organisation" | "person";
                /** @description Đơn vị cấp trên trực tiếp: documentId, mã, hoặc mã@ngày. */
                parent?: string;
                /** @description Mã đơn vị. */
                code?: string;
                /** @description Thứ tự: code, name; thêm "-" ở trước hoặc ":desc" ở sau để xếp giảm dần. */
                sort?: ("code" | "-code" | "code:asc" | "code:desc" | "name" | "-name" | "name:asc" | "name:desc")[];
                /** @description Trang, đếm từ 1; bỏ trống là 1. Trang càng xa càng chậm: muốn đọc hết hãy dùng "cursor". */
                page?: number;
                /** @description Số mục mỗi trang, nhiều nhất 100. */
                pageSize?: number;
                /** @description Có đếm tổng số mục hay không; bỏ trống: có khi đọc theo trang, không khi đọc theo "cursor". */
                count?: "true" | "false";
                /** @description Đọc tiếp từ "meta.pagination.next" của câu trả lời trước, với cùng câu hỏi (fields, populate, pageSize được đổi); không dùng cùng "page". */
                cursor?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Chỉ nội dung đã đăng. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitList"];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooMany"];
        };
    };
    "unit.find.head": {
        parameters: {
            query?: {
                /** @description Ngày xem: mã được hiểu và tình trạng được tính vào ngày này; bỏ trống là hôm nay. */
                on?: string;
                /** @description Tình trạng vào ngày "on". */
                state?: "in-force" | "closed" | "planned" | "all";
                /** @description Loại đơn vị. */
                kind?: "province" | "district" | "commune" | "department" | "organisation" | "person";
                /** @description Đơn vị cấp trên trực tiếp: documentId, mã, hoặc mã@ngày. */
                parent?: string;
                /** @description Mã đơn vị. */
                code?: string;
                /** @description Thứ tự: code, name; thêm "-" ở trước hoặc ":desc" ở sau để xếp giảm dần. */
                sort?: ("code" | "-code" | "code:asc" | "code:desc" | "name" | "-name" | "name:asc" | "name:desc")[];
                /** @description Trang, đếm từ 1; bỏ trống là 1. Trang càng xa càng chậm: muốn đọc hết hãy dùng "cursor". */
                page?: number;
                /** @description Số mục mỗi trang, nhiều nhất 100. */
                pageSize?: number;
                /** @description Có đếm tổng số mục hay không; bỏ trống: có khi đọc theo trang, không khi đọc theo "cursor". */
                count?: "true" | "false";
                /** @description Đọc tiếp từ "meta.pagination.next" của câu trả lời trước, với cùng câu hỏi (fields, populate, pageSize được đổi); không dùng cùng "page". */
                cursor?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phần đầu của câu trả lời, không có nội dung. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
        };
    };
    "unit.findOne": {
        parameters: {
            query?: {
                /** @description Ngày xem: mã được hiểu và tình trạng được tính vào ngày này; bỏ trống là hôm nay. */
                on?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Chỉ nội dung đã đăng. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "unit.findOne.head": {
        parameters: {
            query?: {
                /** @description Ngày xem: mã được hiểu và tình trạng được tính vào ngày này; bỏ trống là hôm nay. */
                on?: string;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phần đầu của câu trả lời, không có nội dung. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "search.find": {
        parameters: {
            query: {
                /** @description Các từ cần tìm, ít nhất hai chữ hoặc số. */
                q: string;
                /** @description Chỉ các loại này. */
                kind?: ("article" | "page" | "legal-document" | "info-entry")[];
                /** @description Chỉ trên trang này; "/" là Cổng tỉnh, gồm cả văn bản và thông tin cơ bản. */
                site?: string;
                /** @description Địa chỉ của chuyên mục hoặc nhóm thông tin; gồm cả các mục con. */
                category?: string;
                /** @description Đơn vị: documentId, mã, hoặc mã@ngày. */
                unit?: string;
                /** @description Chỉ văn bản có tình trạng hiệu lực này vào hôm nay. */
                validity?: "in-force" | "not-yet" | "replaced" | "expired" | "unknown";
                /** @description Đăng lần đầu (văn bản: ban hành) từ ngày. */
                from?: string;
                /** @description Đăng lần đầu (văn bản: ban hành) đến hết ngày. */
                to?: string;
                /** @description Có đếm tổng số kết quả hay không: đúng đến 999, còn 1000 nghĩa là ít nhất 1000. */
                count?: "true" | "false";
                /** @description Đọc tiếp từ "next" của câu trả lời trước, với cùng câu hỏi; không dùng cùng "page". */
                cursor?: string;
                /** @description Trang, đếm từ 1. */
                page?: number;
                /** @description Số mục mỗi trang, nhiều nhất 100. */
                pageSize?: number;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Chỉ nội dung đã đăng. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooMany"];
        };
    };
    "search.find.head": {
        parameters: {
            query: {
                /** @description Các từ cần tìm, ít nhất hai chữ hoặc số. */
                q: string;
                /** @description Chỉ các loại này. */
                kind?: ("article" | "page" | "legal-document" | "info-entry")[];
                /** @description Chỉ trên trang này; "/" là Cổng tỉnh, gồm cả văn bản và thông tin cơ bản. */
                site?: string;
                /** @description Địa chỉ của chuyên mục hoặc nhóm thông tin; gồm cả các mục con. */
                category?: string;
                /** @description Đơn vị: documentId, mã, hoặc mã@ngày. */
                unit?: string;
                /** @description Chỉ văn bản có tình trạng hiệu lực này vào hôm nay. */
                validity?: "in-force" | "not-yet" | "replaced" | "expired" | "unknown";
                /** @description Đăng lần đầu (văn bản: ban hành) từ ngày. */
                from?: string;
                /** @description Đăng lần đầu (văn bản: ban hành) đến hết ngày. */
                to?: string;
                /** @description Có đếm tổng số kết quả hay không: đúng đến 999, còn 1000 nghĩa là ít nhất 1000. */
                count?: "true" | "false";
                /** @description Đọc tiếp từ "next" của câu trả lời trước, với cùng câu hỏi; không dùng cùng "page". */
                cursor?: string;
                /** @description Trang, đếm từ 1. */
                page?: number;
                /** @description Số mục mỗi trang, nhiều nhất 100. */
                pageSize?: number;
            };
            header?: {
                /** @description ETag của câu trả lời đã giữ; khi chưa có gì thay đổi thì được trả 304, không có nội dung. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phần đầu của câu trả lời, không có nội dung. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            304: components["responses"]["NotModified"];
            /** @description Tham số không được nhận hoặc không đúng; details.fields nêu từng tham số, details.known liệt kê các tham số dùng được. */
            400: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không có nội dung, trang, chuyên mục hoặc đơn vị này trên cổng. */
            404: {
                headers: {
                    "Cache-Control": components["headers"]["No-Store"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
        };
    };
}
